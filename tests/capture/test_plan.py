"""The plan of a capture: who goes where, and where the pictures are taken."""

from __future__ import annotations

from typing import Any

from generator.capture.plan import (
    conditional_targets,
    framed_targets,
    has_irreversible,
    is_irreversible,
    plan_tours,
    replayed_target,
)
from generator.nouns.guide import Guide

WORDS = {"ja": "言葉", "en": "words"}


def guide(**parts: Any) -> Guide:  # noqa: ANN401 - YAML data of any shape
    targets = {name: {"find": f"css=#{name}", "name": WORDS} for name in ("a", "b", "c", "d")}
    screens = {
        name: {"path": f"/{name}", "targets": targets} for name in ("one", "two", "end", "box")
    }
    return Guide.model_validate({"service": {"name": WORDS}, "screens": screens, **parts})


def step(screen: str, *actions: dict[str, Any]) -> dict[str, Any]:
    return {"screen": screen, "actions": list(actions)}


def plan(given: Guide) -> list[list[tuple[str, str, bool]]]:
    return [[(s.name, s.screen, s.shoots) for s in tour] for tour in plan_tours(given, "desktop")]


def test_steps_come_in_order_and_evidence_at_the_end() -> None:
    done = {"screen": "end", "mail": {"subject": "退会", "screen": "box"}}
    made = guide(steps=[step("one", {"press": "a"}), step("two", {"press": "a"})], done=done)
    assert plan(made) == [
        [
            ("step 1", "one", True),
            ("step 2", "two", True),
            ("the evidence", "end", True),
            ("the mail", "box", True),
        ]
    ]


def test_a_screen_is_photographed_where_it_is_first_met() -> None:
    steps = [step("one", {"press": "a"}), step("two", {"press": "a"}), step("one", {"press": "b"})]
    (tour,) = plan(guide(steps=steps))
    assert tour == [("step 1", "one", True), ("step 2", "two", True)]
    assert framed_targets(guide(steps=steps), "one") == ("a", "b")


def test_a_second_route_is_gone_only_as_far_as_it_has_something_new() -> None:
    head = step("one", {"press": "a"})
    routes = [
        {"id": "web", "when": WORDS, "steps": [head, step("two", {"press": "a"})]},
        {
            "id": "app",
            "when": WORDS,
            "steps": [head, step("end", {"press": "a"}), step("two", {"press": "b"})],
        },
        {"id": "shop", "when": WORDS, "steps": [head]},
    ]
    assert plan(guide(procedures=[{"id": "leave", "routes": routes}])) == [
        [("step 1", "one", True), ("step 2", "two", True)],
        [("step 1", "one", False), ("step 2", "end", True)],
    ]


def test_screens_of_another_device_and_unknown_ones_are_passed_by() -> None:
    made = guide(
        steps=[
            step("one", {"press": "a"}),
            step("two", {"press": "a"}),
            step("gone", {"press": "a"}),
        ]
    )
    screens = dict(made.screens)
    screens["one"] = screens["one"].model_copy(update={"devices": ("phone",)})
    made = made.model_copy(update={"screens": screens})
    assert plan(made) == [[("step 2", "two", True)]]


def test_steps_off_the_screen_have_no_stop() -> None:
    made = guide(steps=[{"do": WORDS}, step("one", {"press": "a"})])
    assert plan(made) == [[("step 2", "one", True)]]


def test_a_place_leads_to_the_step() -> None:
    procedures = [
        {
            "id": "leave",
            "routes": [
                {"id": "web", "when": WORDS, "steps": [{"do": WORDS}, step("one", {"press": "a"})]}
            ],
        }
    ]
    ((stop,),) = plan_tours(guide(procedures=procedures), "phone")
    assert stop.at == ("procedures", 0, "routes", 0, "steps", 1)


def test_framed_are_what_is_marked_or_else_all_there_is() -> None:
    made = guide(
        steps=[step("one", {"press": "c", "not": "b"}, {"do": WORDS})], done={"screen": "end"}
    )
    assert framed_targets(made, "one") == ("c", "b")
    assert framed_targets(made, "end") == ("a", "b", "c", "d")


def test_what_not_everyone_meets_may_be_missing() -> None:
    made = guide(steps=[step("one", {"enter": "a", "when": WORDS}, {"press": "b"})])
    assert conditional_targets(made, "one") == {"a"}


def test_of_several_ways_the_one_that_can_be_undone_is_replayed() -> None:
    ways = [
        {"press": "a", "leads_to": WORDS, "irreversible": True},
        {"press": "b", "leads_to": WORDS},
    ]
    ((stop,),) = plan_tours(guide(steps=[step("one", {"one_of": ways})]), "desktop")
    assert replayed_target(stop.actions[0]) == "b"
    assert not is_irreversible(stop, 0)
    assert has_irreversible(stop)


def test_any_action_on_an_irreversible_target_is_irreversible() -> None:
    actions: list[dict[str, Any]] = [{"press": "a"}, {"press": "a", "irreversible": True}]
    ((stop,),) = plan_tours(guide(steps=[step("one", *actions)]), "desktop")
    assert is_irreversible(stop, 0)
    assert is_irreversible(stop, 1)


def test_a_target_described_in_place_can_be_irreversible() -> None:
    inline = {"press": {"name": WORDS, "find": "css=#x"}, "irreversible": True}
    ((stop,),) = plan_tours(guide(steps=[step("one", inline)]), "desktop")
    assert is_irreversible(stop, 0)
    assert has_irreversible(stop)
