import http.client
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from generator.capture.replica import ReplicaServer
from generator.capture.replica_files import ReplicaError, ReplicaFiles, find_replica

PAGE = "<!doctype html><html><head><title>t</title></head><body>{}</body></html>"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path / "secret.txt", "secret")
    v1 = tmp_path / "shop" / "v1"
    write(v1 / "index.html", PAGE.format("root"))
    write(v1 / "settings.html", PAGE.format("settings"))
    write(v1 / "help" / "index.html", PAGE.format("help"))
    write(v1 / ".hidden.html", PAGE.format("hidden"))
    write(v1 / "posts.json", '{"/api/withdraw": "/done"}')
    return v1


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


@pytest.fixture
def server(folder: Path) -> Iterator[ReplicaServer]:
    with ReplicaServer(folder) as server:
        yield server


def ask(
    server: ReplicaServer, method: str, target: str, body: bytes | None = None
) -> tuple[http.client.HTTPResponse, str]:
    """Sends `target` exactly as it stands: urllib would tidy `..` away."""
    connection = http.client.HTTPConnection("127.0.0.1", urlsplit(server.url).port, timeout=10)
    connection.request(method, target, body)
    response = connection.getresponse()
    text = response.read().decode()
    connection.close()
    return response, text


@pytest.mark.parametrize(
    ("target", "shown"),
    [
        ("/", "root"),
        ("/settings", "settings"),
        ("/settings/", "settings"),
        ("/settings?balance=1", "settings"),
        ("/settings.html", "settings"),
        ("/help", "help"),
        ("/%68elp", "help"),
    ],
)
def test_clean_paths_show_their_page(server: ReplicaServer, target: str, shown: str) -> None:
    response, text = ask(server, "GET", target)
    assert response.status == 200
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"
    assert response.headers["Cache-Control"] == "no-store"
    assert text == PAGE.format(shown)


@pytest.mark.parametrize(
    "target",
    [
        "/../../secret.txt",
        "/..%2f..%2fsecret.txt",
        "/%2e%2e/%2e%2e/secret.txt",
        "/..%5c..%5csecret.txt",
        "/help/../../../secret.txt",
        "/link.txt",
        "/.hidden",
        "/.hidden.html",
        "/posts.json",
        "/base",
        "/~inject/v1/inject.css",
        "/" + "a" * 5000,
        "/a%00b",
        "/missing",
    ],
)
def test_nothing_else_is_served(server: ReplicaServer, folder: Path, target: str) -> None:
    (folder / "link.txt").symlink_to(folder.parents[1] / "secret.txt")
    response, text = ask(server, "GET", target)
    assert (response.status, text) == (404, "not found\n")


def test_every_post_is_counted_and_only_a_known_one_leads_on(server: ReplicaServer) -> None:
    before = time.time()
    response, _ = ask(server, "POST", "/api/withdraw?x=1", b"password=hunter2")
    assert (response.status, response.headers["Location"]) == (303, "/done")
    response, _ = ask(server, "POST", "/api/other", b"")
    assert response.status == 404
    ask(server, "GET", "/api/withdraw")
    assert [post.path for post in server.posts] == ["/api/withdraw", "/api/other"]
    assert before <= server.posts[0].at <= server.posts[1].at <= time.time()


def test_a_connection_survives_a_post_with_a_body(server: ReplicaServer) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", urlsplit(server.url).port, timeout=10)
    connection.request("POST", "/api/withdraw", b"a" * 100_000)
    assert connection.getresponse().read() == b""
    connection.request("HEAD", "/settings")
    head = connection.getresponse()
    assert head.read() == b""
    assert head.headers["Content-Length"] == str(len(PAGE.format("settings")))
    connection.request("GET", "/settings")
    assert connection.getresponse().read().decode() == PAGE.format("settings")
    connection.close()


def test_the_address_ends_with_the_block(folder: Path) -> None:
    with ReplicaServer(folder) as server:
        port = urlsplit(server.url).port
    with pytest.raises(ConnectionRefusedError):
        http.client.HTTPConnection("127.0.0.1", port, timeout=10).request("GET", "/")
    with pytest.raises(RuntimeError, match="inside its `with` block"):
        _ = server.url


def test_a_patch_replaces_files_of_its_base_and_keeps_the_others(folder: Path) -> None:
    patch = folder.parent / "renamed"
    write(patch / "base", "v1\n")
    write(patch / "settings.html", PAGE.format("patched"))
    files = ReplicaFiles(patch)
    assert files.get("/settings").body.decode() == PAGE.format("patched")
    assert files.get("/help").body.decode() == PAGE.format("help")
    assert files.post("/api/withdraw").headers == {"Location": "/done"}


def test_injections_reach_every_page_the_lowest_patch_first(folder: Path) -> None:
    write(folder.parent / "dark" / "base", "v1")
    write(folder.parent / "dark" / "inject.css", "body { color: white }")
    write(folder.parent / "dark-noisy" / "base", "dark")
    write(folder.parent / "dark-noisy" / "inject.js", "document.title = 'noisy'")
    files = ReplicaFiles(folder.parent / "dark-noisy")
    style = '<link rel="stylesheet" href="/~inject/dark/inject.css">'
    script = '<script src="/~inject/dark-noisy/inject.js" defer></script>'
    assert files.get("/help").body.decode() == PAGE.format("help").replace(
        "</head>", f"{style}{script}</head>"
    )
    assert files.get("/~inject/dark/inject.css").body == b"body { color: white }"
    assert (
        files.get("/~inject/dark-noisy/inject.js")
        .headers["Content-Type"]
        .startswith("text/javascript")
    )


@pytest.mark.parametrize(
    ("base", "says"),
    [
        ("v9", "no version `v9`"),
        ("../shop/v1", "no version"),
        ("v1", "no version `` beside"),
        ("loop", "itself a patch"),
    ],
)
def test_a_base_that_cannot_be_is_refused(folder: Path, base: str, says: str) -> None:
    write(folder.parent / "loop" / "base", "v2")
    write(folder.parent / "v2" / "base", "" if base == "v1" else base)
    with pytest.raises(ReplicaError, match=says):
        ReplicaFiles(folder.parent / "v2")


@pytest.mark.parametrize("posts", ["", "[]", '{"/a": 1}', "{"])
def test_redirections_of_another_form_are_refused(folder: Path, posts: str) -> None:
    write(folder / "posts.json", posts)
    with pytest.raises(ReplicaError, match=r"posts\.json"):
        ReplicaServer(folder)


def test_an_address_leads_to_its_folder(folder: Path) -> None:
    assert find_replica("replica:shop/v1", folder.parents[1]) == folder


@pytest.mark.parametrize(
    "address", ["replica:shop/v2", "replica:../v1", "shop/v1", "replica:shop", "https://a.example/"]
)
def test_an_address_of_no_replica_is_refused(folder: Path, address: str) -> None:
    with pytest.raises(ReplicaError, match=address.replace(".", r"\.")):
        find_replica(address, folder.parents[1])
