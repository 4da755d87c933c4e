"""Nobody's membership ends because screens were looked at: not one withdrawal is ever sent."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace

import pytest

from generator.capture.capture import capture
from generator.capture.replica import ReplicaServer
from generator.capture.replica_files import find_replica
from generator.drift.diff import NothingSeenError, diff
from generator.loader import load_collection
from generator.nouns.collection import Entry
from generator.nouns.project import Project
from tests.drift.conftest import PROJECT, ROOT, TakeEntry, options

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("one_connection")]

MakeProject = Callable[[dict[str, str | bytes]], Project]
Make = Callable[[str, dict[str, str]], tuple[Project, Entry]]

SUBMIT = "css=[data-leave] [type=submit]"
OK = "role=button[name='OK']"
FINDS = {
    "settings": "role=link[name='設定']",
    "leave": "role=link[name='※退会を希望される方はこちら']",
    "reason": "role=combobox[name='退会理由']",
    "withdraw": "role=button[name='退会する']",
    "ok": OK,
    "cancel": "role=button[name='キャンセル']",
}
MISDIRECTED: dict[str, dict[str, str]] = {
    "nothing is misdirected": {},
    "a menu entry": {"settings": OK},
    "a link": {"leave": SUBMIT},
    "a field": {"reason": SUBMIT},
    "the button before the last": {"withdraw": OK},
    "the last two changed places": {"ok": FINDS["cancel"], "cancel": OK},
    "all": dict.fromkeys(FINDS, "css=[data-leave] [type=submit], dialog button:last-child"),
}


@pytest.fixture
def served(request: pytest.FixtureRequest) -> Iterator[ReplicaServer]:
    """A version of the stand-in, which a guide takes for the live service."""
    folder = find_replica(f"replica:lancers/{request.param}", ROOT / "tests/replicas")
    with ReplicaServer(folder) as server:
        yield server


@pytest.fixture
def live(make_project: MakeProject, taken: TakeEntry, monkeypatch: pytest.MonkeyPatch) -> Make:
    """Make the guide of Lancers one of a live service at an address, with locators misdirected."""
    monkeypatch.setenv("TAIKAI_LANCERS_PASSWORD", "dummy-Pass-0000")
    text = (ROOT / "guides/lancers.yml").read_text(encoding="utf-8").replace("[crowdworks]", "[]")

    def make(url: str, finds: dict[str, str]) -> tuple[Project, Entry]:
        changed = text.replace("https://www.lancers.jp", url)
        for name, find in finds.items():
            assert f'"{FINDS[name]}"' in changed
            changed = changed.replace(f'find: "{FINDS[name]}"', f'find: "{find}"', 1)
        project = make_project({"guides/lancers.yml": changed})
        collection = load_collection(project)
        entry = collection.entry("lancers")
        assert entry is not None, collection.findings
        return project, replace(entry, shots=taken("v1", "desktop").shots)

    return make


def look(make: Make, server: ReplicaServer, browser: str, finds: dict[str, str]) -> None:
    project, entry = make(server.url, finds)
    chosen = replace(options(browser, "desktop", "v1"), against=server.url, patience=1.0)
    capture(project, entry, chosen)
    try:
        diff(project, entry, chosen)
    except NothingSeenError:
        assert finds


def _some(names: Iterable[str], often: Collection[str]) -> list[object]:
    """Return the cases; `make test` tries those that come nearest to a withdrawal."""
    soak = pytest.mark.soak
    return [pytest.param(name, marks=() if name in often else soak) for name in names]


@pytest.mark.parametrize("served", ["v1"], indirect=True)
@pytest.mark.parametrize(
    "misdirected",
    _some(MISDIRECTED, {"the last two changed places"}),
)
def test_misdirected_locators_withdraw_from_nothing(
    live: Make, served: ReplicaServer, browser: str, misdirected: str
) -> None:
    look(live, served, browser, MISDIRECTED[misdirected])
    assert served.posts == []


@pytest.mark.parametrize(
    "served",
    _some(["button-renamed", "buttons-swapped", "decoy", "lookalike", "rows"], ()),
    indirect=True,
)
def test_a_changed_service_is_not_withdrawn_from(
    live: Make, served: ReplicaServer, browser: str
) -> None:
    look(live, served, browser, {})
    assert served.posts == []


def test_the_counter_counts(
    taken: TakeEntry, browser: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from generator.capture import ground  # noqa: PLC0415

    earlier = taken("v1", "desktop")
    posts: list[str] = []

    class Counting(ReplicaServer):
        def __exit__(self, *args: object) -> None:
            super().__exit__(*args)  # type: ignore[arg-type]
            posts.extend(post.path for post in self.posts)

    monkeypatch.setattr(ground, "ReplicaServer", Counting)
    diff(PROJECT, earlier, options(browser, "desktop", "v1"))
    assert posts == ["/api/withdraw"]  # a stand-in may go to the end


def test_pictures_of_a_live_service_are_compared(live: Make, browser: str) -> None:
    folder = find_replica("replica:lancers/v1", ROOT / "tests/replicas")
    with ReplicaServer(folder) as server:
        project, entry = live(server.url, {})
        chosen = replace(options(browser, "desktop", "v1"), against=server.url)
        drift = diff(project, entry, chosen)
    assert not drift.changed
    assert [screen.screen for screen in drift.screens] == [
        "mypage",
        "login-info",
        "withdraw",
        "confirm",
    ]
    assert [f.rule for f in drift.findings] == ["capture-live-end"]
