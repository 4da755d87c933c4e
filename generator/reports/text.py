"""The report for people: place, message, excerpt with carets, help, and a summary line."""

from __future__ import annotations

from collections.abc import Iterator

from generator.nouns.findings import Finding, Severity
from generator.nouns.said import say
from generator.nouns.text import Lang
from generator.reports.display import cells, visible
from generator.reports.excerpt import excerpt
from generator.reports.language import translated
from generator.reports.report import Report
from generator.reports.sources import Lines
from generator.reports.summary import summary

_RED, _YELLOW, _BOLD, _BLUE, _PLAIN = "\x1b[31m", "\x1b[33m", "\x1b[1m", "\x1b[34m", "\x1b[0m"
_SEVERITIES = {Severity.ERROR: say("error"), Severity.WARNING: say("warning")}
_HELP = say("help")
_COLOURS = {Severity.ERROR: _RED, Severity.WARNING: _YELLOW}


def render_text(report: Report, *, colour: bool = False) -> str:
    """Return the report, in file order; waived findings are only counted.

    `colour` adds escape sequences for a terminal.
    """
    parts = [
        finding_text(finding, report.lines, colour=colour, lang=report.lang)
        for finding in report.told
    ]
    return "".join(f"{part}\n" for part in [*parts, summary(report)])


def finding_text(finding: Finding, lines: Lines, *, colour: bool = False, lang: Lang = "en") -> str:
    """Return one finding: place and message, the excerpt, the help."""
    head = f"{visible(str(finding.place))}: "
    kind = f"{translated(_SEVERITIES[finding.severity], lang)}[{finding.rule}]"
    if colour:
        head, kind = f"{_BOLD}{head}", f"{_COLOURS[finding.severity]}{kind}{_PLAIN}"
    return "\n".join(
        [
            f"{head}{kind}: {visible(finding.message)}",
            *_excerpt(finding, lines, colour=colour),
            *_help(finding, lang),
        ]
    )


def _help(finding: Finding, lang: Lang) -> Iterator[str]:
    """Yield the help; lines of YAML to add keep their breaks, so that they can be copied."""
    for number, line in enumerate(finding.help.splitlines()):
        lead = f"  {translated(_HELP, lang)}: "
        yield f"{' ' * cells(lead) if number else lead}{visible(line)}"


def _excerpt(finding: Finding, lines: Lines, *, colour: bool) -> Iterator[str]:
    span = finding.place.span
    source = lines(finding.place.path)
    if span is None or not 1 <= span.line <= len(source):
        return
    shown = excerpt(source[span.line - 1], span)
    gutter = f"{span.line:>4}"
    carets = f"{_COLOURS[finding.severity]}{shown.carets}{_PLAIN}" if colour else shown.carets
    bar = f"{_BLUE}|{_PLAIN}" if colour else "|"
    yield f"{gutter} {bar} {shown.line}".rstrip()
    yield f"{' ' * len(gutter)} {bar} {carets}"
