# SPDX-License-Identifier: Apache-2.0
"""Rules that make things go wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, List, Mapping, Optional, Union

from ._api import Api, Duration, given, iso

if TYPE_CHECKING:
    from typing_extensions import TypedDict, Unpack

    class Whose(TypedDict, total=False):
        """Whose calls are meant, and which of them."""

        account: str
        hash: str
        layer: int
        after: int
        every: int
        chance: float
        at: str


class Rule:
    """A rule that is in force, until it has acted as often as it may, or is removed."""

    def __init__(self, api: Api, number: int) -> None:
        self._api = api
        self.id = number

    @property
    def acted(self) -> int:
        """How often it has acted."""
        return int(self._api.get("rules", str(self.id))["acted"])

    @property
    def spent(self) -> bool:
        """Whether it has acted as often as it may."""
        return bool(self._api.get("rules", str(self.id))["spent"])

    def times(self, most: int) -> None:
        """Lets it act so often and no more, what it has done already included."""
        self._api.patch("rules", str(self.id), body={"times": most})

    def release(self) -> None:
        """Lets go on what a rule with ``hold`` keeps."""
        self._api.post("rules", str(self.id), "release")

    def remove(self) -> None:
        """Takes the rule back; what it holds goes on."""
        self._api.delete("rules", str(self.id))

    def __repr__(self) -> str:
        return f"<Rule {self.id}>"


class Rules:
    """The short forms, and ``add_rule`` for every other rule.

    ``account``, ``hash`` and ``layer`` say whose calls are meant; ``times``, ``after``, ``every`` and
    ``chance`` how often, by default always.
    """

    _api: Api

    def add_rule(self, rule: Optional[Mapping[str, Any]] = None, **keys: Any) -> Rule:
        """A rule by the keys that ``faults:`` of a scenario has: ``add_rule(update="updateNewMessage", do="drop")``."""
        return Rule(self._api, self._api.post("rules", body={**(rule or {}), **given(**keys)})["id"])

    def fail(self, method: str, error: str, *, times: Optional[int] = None, **whose: Unpack[Whose]) -> Rule:
        """Refuses calls with an error such as ``FLOOD_WAIT_30``, ``USERS_TOO_MUCH`` or ``406_INVITE_HASH_EXPIRED``."""
        return self.add_rule(method=method, error=error, times=times, **whose)

    def fail_once(self, method: str, error: str, **whose: Unpack[Whose]) -> Rule:
        """Refuses one call."""
        return self.fail(method, error, times=1, **whose)

    def flood_wait(self, method: str, wait: Duration, *, times: Optional[int] = None, **whose: Unpack[Whose]) -> Rule:
        """Makes each account wait until the world's clock has moved on by so many seconds."""
        return self.add_rule(method=method, do={"flood_wait": iso(wait)}, times=times, **whose)

    def answer(self, method: str, result: Mapping[str, Any], *, times: Optional[int] = None, **whose: Unpack[Whose]) -> Rule:
        """Answers with a TL object: ``{"_": "nearestDc", "country": "CH", "this_dc": 2, "nearest_dc": 4}``."""
        return self.add_rule(method=method, do={"answer": dict(result)}, times=times, **whose)

    def delay(self, method: str, by: Duration, *, times: Optional[int] = None, **whose: Unpack[Whose]) -> Rule:
        """Answers later, in real time."""
        return self.add_rule(method=method, do={"delay": iso(by)}, times=times, **whose)

    def hold(self, method: str, *, times: Optional[int] = None, **whose: Unpack[Whose]) -> Rule:
        """Answers when the test says ``release()``."""
        return self.add_rule(method=method, do="hold", times=times, **whose)

    def release(self, rule: Union[Rule, int]) -> None:
        """Lets go on what a rule with ``hold`` keeps."""
        number = rule.id if isinstance(rule, Rule) else rule
        Rule(self._api, number).release()

    def rules(self) -> List[Mapping[str, Any]]:
        """All that are in force, those of the scenario too, each with ``acted`` and ``spent``."""
        found: List[Mapping[str, Any]] = self._api.get("rules")["rules"]
        return found

    def remove_rules(self) -> None:
        """Takes back every rule that came from tests; those of the scenario stay."""
        self._api.delete("rules")
