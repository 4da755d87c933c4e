"""What stops a capture, beside what the pages of the rules show: each at its place, nothing written."""

from __future__ import annotations

from pathlib import Path

import pytest

import generator.pictures
from tests.capture.conftest import Darkroom

LATIN = Path(generator.pictures.__file__).parent / "font"

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("one_connection", "coarse")]


def test_a_missing_target_is_named_at_its_selector(darkroom: Darkroom) -> None:
    darkroom.keep_steps("leave")
    darkroom.change_guide(("role=button[name='退会する']", "role=button[name='解約する']"))
    finding = darkroom.refused("capture-target-missing")
    assert str(finding.place) == darkroom.place("role=button[name='解約する']")
    assert "role=button[name='解約する']" in finding.message


def test_all_missing_targets_are_named_at_once(darkroom: Darkroom) -> None:
    darkroom.keep_steps("account", "leave")
    darkroom.change_guide(
        ("text=利用を続ける", "text=やめる"), ("role=button[name='アカウント']", "css=#nobody")
    )
    captured = darkroom.capture()
    assert [f.rule for f in captured.findings] == ["capture-target-missing"] * 2
    places = [str(f.place) for f in captured.findings]
    assert places == [darkroom.place("css=#nobody"), darkroom.place("text=やめる")]
    assert darkroom.files() == {}


def test_a_hidden_twin_is_no_twin(darkroom: Darkroom) -> None:
    darkroom.keep_steps("leave")
    twin = '<button type="button" style="display: none">退会する</button>'
    darkroom.change_site("leave.html", ('<a id="stay"', f'{twin}<a id="stay"'))
    assert darkroom.capture().findings == ()


def test_a_mask_that_matches_nothing_stops_everything(darkroom: Darkroom) -> None:
    darkroom.keep_steps("account", "settings")
    darkroom.change_guide(
        ('    mask: ["css=.user-mail"]', '    mask: ["css=.user-mail", "css=.user-phone"]')
    )
    finding = darkroom.refused("capture-mask-missing")
    assert str(finding.place) == darkroom.place("css=.user-phone")


SHOWN = [
    ("<p>090-1234-5678</p>", "a phone number", "css=main > p:nth-of-type(1)"),
    ("<p id='home'>〒150-0001</p>", "a postal code", "css=#home"),
    ("<p class='post'>東京都渋谷区神南1-2-3</p>", "an address", "css=.post"),
    ("<dl><dt>会員番号</dt><dd>AB-001234</dd></dl>", "a number that names a person", "css=dd"),
    ("<table><tr><th>氏名</th><td>緑川葉子</td></tr></table>", "a name", "css=td"),
    (
        "<input name='nick' value='yoko'>",
        "what somebody entered in a field",
        "css=input[name=nick]",
    ),
    (
        "<div id=box></div><script>box.attachShadow({mode: 'open'}).innerHTML = 'yoko@example.com'</script>",
        "a mail address",
        "css=#box",
    ),
    ("<p class=split>yoko<b>@</b>example.com</p>", "a mail address", "css=.split"),
    (
        "<iframe srcdoc='yoko'></iframe>",
        "a page within the page, which cannot be checked",
        "css=iframe",
    ),
]


def test_personal_data_under_no_mask_stops_everything(darkroom: Darkroom) -> None:
    darkroom.keep_steps("account")
    page = "".join(shown for shown, _, _ in SHOWN)
    darkroom.change_site("account.html", ("<p>今日の", f"{page}<p>今日の"))
    finding = darkroom.refused("capture-personal-data")
    listed = ", ".join(f"{looks_like} in `{selector[4:]}`" for _, looks_like, selector in SHOWN)
    assert finding.message == f"`account` (desktop) shows {listed}"
    assert str(finding.place) == darkroom.place('["css=.user-name"')
    for _, _, selector in SHOWN:
        assert f'\n      - "{selector}"' in finding.help
    for secret in ("1234", "yoko@", "緑川", "神南"):
        assert secret not in finding.message + finding.help


def test_the_yaml_that_a_refusal_proposes_is_enough(darkroom: Darkroom) -> None:
    darkroom.keep_steps("account")
    darkroom.change_guide(('    mask: ["css=.user-name", "css=.user-mail"]\n', ""))
    finding = darkroom.refused("capture-personal-data")
    block = "\n".join(finding.help.splitlines()[1:])
    darkroom.change_guide(("  settings:\n    targets:", f"{block}\n  settings:\n    targets:"))
    assert darkroom.capture().findings == ()


def test_words_that_are_nobodys_can_be_declared(darkroom: Darkroom) -> None:
    darkroom.keep_steps("account")
    darkroom.change_site("account.html", ("<p>今日の", "<p>店: 03-1234-5678</p><p>今日の"))
    darkroom.refused("capture-personal-data")
    darkroom.change_guide(
        ("    path: /account", "    path: /account\n    not_personal: [03-1234-5678]")
    )
    assert darkroom.capture().findings == ()


def test_what_is_out_of_view_or_hidden_is_not_in_the_picture(darkroom: Darkroom) -> None:
    darkroom.keep_steps("account")
    hidden = "<p hidden>090-1234-5678</p><p style='margin-top: 3000px'>090-1234-5678</p>"
    darkroom.change_site("account.html", ("</main>", f"{hidden}</main>"))
    assert darkroom.capture().findings == ()


def test_a_covered_target_is_not_marked(darkroom: Darkroom) -> None:
    darkroom.keep_steps("leave")
    cover = "<div style='position: fixed; inset: 60% 0 0 0; background: #ccc'>お知らせ</div>"
    darkroom.change_site("leave.html", ("</main>", f"</main>{cover}"))
    darkroom.change_site("site.css", ("main { padding: 20px;", "main { padding: 330px 20px 0;"))
    darkroom.refused("capture-targets-apart")


def test_one_character_without_a_glyph_is_named_among_others(darkroom: Darkroom) -> None:
    darkroom.keep_steps("account")
    darkroom.change_site(
        "account.html", ("<main", "<p>ｇｊｐｑｙ\u3097退会</p><main")
    )  # unassigned
    finding = darkroom.refused("capture-font")
    assert finding.message.endswith(": \u3097")


def test_a_first_screen_needs_an_address(darkroom: Darkroom) -> None:
    darkroom.keep_steps("account")
    darkroom.change_guide(("    path: /account\n", ""))
    assert "no `path`" in darkroom.refused("capture-unreachable").message


def test_evidence_must_say_what_the_guide_says(darkroom: Darkroom) -> None:
    darkroom.keep_steps("account")
    evidence = "done:\n  screen: complete\n  says: {ja: 退会が完了しました, en: Done}\n"
    darkroom.guide.write_text(darkroom.guide.read_text() + evidence)
    darkroom.change_guide(("  complete: {}", "  complete: {path: /done}"))
    darkroom.change_site("done.html", ("退会が完了しました", "お手続きを受け付けました"))
    captured = darkroom.capture(patience=1.0)
    assert [f.rule for f in captured.findings] == ["capture-elsewhere", "capture-words-missing"]
    assert str(captured.findings[1].place) == darkroom.place("{ja: 退会が完了しました")
    assert darkroom.files() == {}


def test_words_of_evidence_may_vary_where_the_guide_says_so(darkroom: Darkroom) -> None:
    darkroom.keep_steps("settings")
    evidence = (
        "done:\n  screen: complete\n  says: {ja: '{day}に退会しました{0}', en: '{day}: done'}\n"
    )
    darkroom.guide.write_text(darkroom.guide.read_text() + evidence)
    darkroom.change_guide(("  complete: {}", "  complete: {path: /done}"))
    darkroom.change_guide(("  settings:\n", "  settings:\n    path: /settings\n"))
    darkroom.change_site("done.html", ("退会が完了しました", "11月5日に 退会しました {0}"))
    captured = darkroom.capture()
    assert [f.rule for f in captured.findings] == ["capture-elsewhere"]


def test_an_action_that_leads_elsewhere_is_worth_a_look(darkroom: Darkroom) -> None:
    darkroom.keep_steps("account", "settings", "leave")
    darkroom.change_site("settings.html", ('href="/leave"', 'href="/account"'))
    captured = darkroom.capture()
    (finding,) = captured.findings
    assert finding.rule == "capture-elsewhere"
    assert str(finding.place) == darkroom.place("{press: leave}")
    assert len(captured.written) == 3


def test_a_browsers_own_dialog_is_dismissed_and_has_no_picture(darkroom: Darkroom) -> None:
    darkroom.keep_steps("leave", "sure")
    darkroom.change_site("leave.html", ("sure.showModal()", "confirm('本当に?') && form.submit()"))
    darkroom.change_guide(
        ("  sure:\n    targets:", "  sure:\n    native_dialog: true\n    targets:")
    )
    captured = darkroom.capture()
    assert {f.rule for f in captured.findings} == {"capture-no-picture"}
    assert [path.stem for path in captured.written] == ["leave"]


def test_a_state_that_comes_later_needs_a_screen_of_its_own(darkroom: Darkroom) -> None:
    darkroom.keep_steps("account")
    both = "    actions: [{press: menu}, {choose: settings}]\n"
    split = (
        both.replace(", {choose: settings}", "")
        + "  - screen: account\n    actions: [{choose: settings}]\n"
    )
    darkroom.change_guide((both, split))
    finding = darkroom.refused("capture-target-missing")
    assert str(finding.place) == darkroom.place("role=link[name='設定']")
    assert "a screen of its own" in finding.help
