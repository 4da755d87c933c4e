"""The names of procedures and routes, as other parts of the page speak of them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.nouns.guide.guide import Guide
from generator.nouns.guide.precaution import PrecautionBase
from generator.nouns.guide.procedure import Procedure
from generator.nouns.guide.routes import NamedRoute, named_routes
from generator.nouns.text import Text
from generator.pages.phrase import Phrase, Speaker, fill


def procedure_name(procedure: Procedure, speaker: Speaker) -> Phrase:
    """Return what the service calls a procedure, else its goal, else that it is the steps."""
    if procedure.name is not None:
        return speaker.label(procedure.name)
    return speaker.maybe(procedure.goal) or fill(speaker.say["steps.heading"])


def joined_whens(whens: tuple[Text, ...], speaker: Speaker) -> Phrase:
    """Return for whom a route is: the conditions of those that it lies in, outermost first."""
    phrase: Phrase = ()
    for when in whens:
        join = fill(speaker.say["procedures.join"]) if phrase else ()
        phrase = (*phrase, *join, *speaker.text(when))
    return phrase


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a guide's procedures and routes in the language of `speaker`."""

    guide: Guide
    speaker: Speaker

    def procedure(self, procedure: str | None) -> Phrase:
        """Return the name of a procedure by its id, nothing where there is none."""
        found = next((p for p in self.guide.all_procedures if p.id == procedure), None)
        return procedure_name(found, self.speaker) if found else ()

    def route(self, precaution: PrecautionBase) -> Phrase:
        """Return for whom the route is that a precaution is about, nothing where there is none."""
        route = self.route_of(precaution)
        return joined_whens(route.whens, self.speaker) if route else ()

    def route_of(self, precaution: PrecautionBase) -> NamedRoute | None:
        """Return the route that a precaution is about."""
        wanted, procedure = precaution.route, precaution.procedure
        named = named_routes(self.guide) if wanted else ()
        return next((r for r in named if r.id == wanted and procedure in {None, r.procedure}), None)
