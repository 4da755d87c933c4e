"""Links to other sites: what is told, what nobody can tell, and who is never asked."""

from __future__ import annotations

import datetime as dt
import socket
import time
from collections.abc import Callable
from threading import Thread

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.loader import load_collection
from generator.nouns.project import Project
from generator.online import look_at_links
from generator.online.hosts import is_public
from generator.online.turns import Turns
from generator.online.verdict import Network, verdict
from tests.online.conftest import PAUSE_S, PUBLIC, Internet

MakeProject = Callable[[dict[str, str | bytes]], Project]
TODAY = dt.date(2026, 11, 23)
HOST = "https://midori.example"


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"/a": (200, "")}, "there"),
        ({"/a": (404, "")}, "missing"),
        ({"/a": (410, "")}, "missing"),
        ({"HEAD /a": (404, ""), "GET /a": (200, "")}, "there"),
        ({"HEAD /a": (405, ""), "GET /a": (200, "")}, "there"),
        ({"HEAD /a": (405, ""), "GET /a": (404, "")}, "missing"),
        ({"/a": (401, "")}, "unknown"),
        ({"/a": (403, "")}, "unknown"),
        ({"/a": (429, "")}, "unknown"),
        ({"/a": (503, "")}, "unknown"),
        ({"/a": (0, "")}, "unknown"),
        ({"/a": (301, "/b"), "/b": (200, "")}, "there"),
        ({"/a": (301, "/b"), "/b": (404, "")}, "missing"),
        ({"/a": (302, "/login?next=/a"), "/login?next=/a": (200, "")}, "unknown"),
        ({"/a": (302, "https://aoi.example/b"), "/b": (200, "")}, "there"),
        ({"/a": (302, "/a")}, "circle"),
        ({"/a": (302, "http://midori.example/b")}, "insecure"),
        ({"/a": (302, "ftp://midori.example/b")}, "insecure"),
        ({"/a": (302, "https://inside.example/b")}, "private"),
        ({"/a": (302, "https://both.example/b")}, "private"),
        ({"/a": (302, "https://nowhere.example/b")}, "no-host"),
        ({"/a": (302, "https://[/")}, "missing"),
    ],
)
def test_what_becomes_of_a_link(
    answers: dict[str, tuple[int, str]], expected: str, internet: Internet
) -> None:
    internet.answers = answers
    assert verdict(f"{HOST}/a", internet.network) == expected
    assert "10.0.0.7" not in internet.connected
    assert ("GET", "/b") not in internet.asked or expected == "missing"


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.1",
     "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1%eth0", "fc00::1", "ff02::1",
     "::ffff:127.0.0.1", "2002:7f00:1::", "64:ff9b::7f00:1"],
)  # fmt: skip
def test_addresses_inside_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", [PUBLIC, "2606:4700::1111", "64:ff9b::5db8:d70e"])
def test_others_are(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1"])
def test_this_machine_is_never_asked(host: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        port = server.getsockname()[1]
        assert verdict(f"https://{host}:{port}/", Network(Turns(0))) in {"private", "no-host"}
        with pytest.raises(TimeoutError):
            server.accept()


def test_the_connection_goes_to_the_address_that_was_examined(internet: Internet) -> None:
    internet.answers = {"/a": (200, "")}
    assert verdict(f"{HOST}/a", internet.network) == "there"
    assert (internet.resolved, internet.connected) == (["midori.example"], [PUBLIC])


def test_a_host_is_asked_one_thing_at_a_time_with_a_pause(internet: Internet) -> None:
    internet.answers = {f"/{n}": (200, "") for n in range(4)}
    network = internet.network
    threads = [Thread(target=verdict, args=(f"{HOST}/{n}", network)) for n in range(4)]
    start = time.monotonic()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(internet.asked) == 4
    assert internet.most_at_once == 1
    assert time.monotonic() - start >= 3 * PAUSE_S


GUIDE = """\
service:
  name: {ja: みどりマルシェ, en: Midori Marche}
  reading: みどりまるしぇ
  url: https://midori.example/a
steps:
  - do: {ja: "[窓口](https://midori.example/gone#x)に電話します。", en: "Call [us](https://midori.example/gone)."}
"""


def test_each_place_of_a_dead_link_is_told(make_project: MakeProject, internet: Internet) -> None:
    internet.answers = {"/a": (403, "")}
    project = make_project({"guides/midori.yml": GUIDE})
    looked = look_at_links(load_collection(project), project, TODAY, internet.network)
    assert [str(f.place) for f in looked.findings] == [
        "guides/midori.yml:6:14",
        "guides/midori.yml:6:64",
    ]
    assert looked.findings[0].message == "there is no page at `https://midori.example/gone`"
    assert (looked.links, looked.unknown) == (2, 1)


def test_what_is_there_is_asked_again_after_a_week_and_what_is_not_at_once(
    make_project: MakeProject, internet: Internet
) -> None:
    internet.answers = {"/a": (200, "")}
    project = make_project({"guides/midori.yml": GUIDE})

    def asked_on(day: dt.date) -> set[str]:
        internet.asked.clear()
        look_at_links(load_collection(project), project, day, internet.network)
        return {path for _, path in internet.asked}

    assert asked_on(TODAY) == {"/a", "/gone"}
    assert asked_on(TODAY + dt.timedelta(days=6)) == {"/gone"}
    assert asked_on(TODAY + dt.timedelta(days=7)) == {"/a", "/gone"}


@pytest.mark.parametrize(
    "content", [b"", b"[]", b'{"x": 1}', b"\xff", b'{"https://midori.example/a": ["there", "x"]}']
)
def test_a_broken_memory_is_no_memory(
    content: bytes, make_project: MakeProject, internet: Internet
) -> None:
    project = make_project({"guides/midori.yml": GUIDE, ".cache/taikai/links.json": content})
    look_at_links(load_collection(project), project, TODAY, internet.network)
    assert len({path for _, path in internet.asked}) == 2


def test_the_command_asks_only_when_told_to(
    make_project: MakeProject, monkeypatch: pytest.MonkeyPatch, internet: Internet
) -> None:
    monkeypatch.setattr("generator.online.check.Network", lambda _: internet.network)
    monkeypatch.setenv("LC_ALL", "C")
    arguments = ["check", "--project", str(make_project({"guides/midori.yml": GUIDE}).root)]
    CliRunner().invoke(main, arguments)
    assert internet.asked == []
    result = CliRunner().invoke(main, [*arguments, "--online"])
    assert internet.asked != []
    assert "warning[outer-link]: there is no page at `https://midori.example/gone`" in result.stdout
    assert result.stderr == "2 links to other sites, 0 of which nobody can tell\n"
