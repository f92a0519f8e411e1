"""The closed room in which templates run: what a placeholder may say, and nothing else.

A template is data from a county's desk and may be hostile. Two walls stand one behind the other:
the parsed template may hold only the node kinds listed here, and at run time only mappings,
sequences and the loop's counters can be looked into. No filters, no calls but the named functions,
no arithmetic that can blow up. Never loosen one wall because the other stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NoReturn

from jinja2 import StrictUndefined, nodes
from jinja2.exceptions import SecurityError, TemplateSyntaxError
from jinja2.runtime import Context, LoopContext, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import pass_context

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.papers.filling.speaking import sentences, sums_said

MAX_ITEMS = 20_000
MAX_ROUNDS = 200_000
MAX_RANGE = 200
MAX_NODES = 20_000

BUDGET = "_budget"
LOOP_NAMES = frozenset({"index", "index0", "first", "last", "length", "revindex", "revindex0"})

_ALLOWED: frozenset[type[nodes.Node]] = frozenset({
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.For, nodes.If, nodes.Name, nodes.Const,
    nodes.Getattr, nodes.Getitem, nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not,
    nodes.CondExpr, nodes.Call, nodes.Test, nodes.Tuple, nodes.Add, nodes.Sub, nodes.Concat,
})  # fmt: skip
_TESTS = frozenset({"none", "defined"})


class Budget:
    """Counts the rounds of all loops of one paper."""

    def __init__(self) -> None:
        self.rounds = 0

    def spend(self, rounds: int) -> None:
        """Raise KnownTrouble ``template.too_long`` when the paper loops beyond all reason."""
        self.rounds += rounds
        if rounds > MAX_ITEMS or self.rounds > MAX_ROUNDS:
            raise KnownTrouble("template.too_long")


@pass_context
def _counted(context: Context, items: Iterable[object]) -> Sequence[object]:
    budget = context.get(BUDGET)
    if isinstance(items, Undefined | str | Mapping) or not isinstance(items, Iterable):
        raise SecurityError("only lists can be looped over")
    listed = items if isinstance(items, list | tuple) else list(items)
    if not isinstance(budget, Budget):
        raise SecurityError("no budget")
    budget.spend(len(listed))
    return listed


def _numbers(*bounds: object) -> range:
    """``range`` for blank lines in tables, at most 200 long."""
    whole = [b for b in bounds if isinstance(b, int)]
    right = 0 < len(whole) == len(bounds) <= 2
    numbers = range(*whole) if right else range(0)
    if len(numbers) > MAX_RANGE:
        raise KnownTrouble("template.too_long")
    return numbers


def _box(ticked: object) -> str:
    """☑ or ☐."""
    return "☑" if ticked else "☐"


FUNCTIONS: dict[str, Callable[..., object]] = {
    "range": _numbers, "框": _box, "句子": sentences, "念数": sums_said,
}  # fmt: skip


class PaperEnvironment(ImmutableSandboxedEnvironment):
    """Jinja with everything taken out that a paper does not need."""

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})
    intercepted_unops = frozenset({"+", "-"})

    def __init__(self, finalize: Callable[..., object]) -> None:
        super().__init__(
            autoescape=True, undefined=StrictUndefined, finalize=finalize,
            keep_trailing_newline=True, loader=None, cache_size=0,
        )  # fmt: skip
        self.filters = {"_counted": _counted}
        self.tests = {name: self.tests[name] for name in _TESTS}
        self.globals = dict(FUNCTIONS)

    def getattr(self, obj: object, attribute: str) -> object:
        """``a.b``: an entry of a mapping or a counter of the loop."""
        if isinstance(obj, Mapping) and attribute in obj:
            return obj[attribute]
        if isinstance(obj, LoopContext) and attribute in LOOP_NAMES:
            return getattr(obj, attribute)
        return self._nothing(obj, attribute)

    def getitem(self, obj: object, argument: object) -> object:
        """``a[b]``: an entry of a mapping or a place in a list."""
        if isinstance(obj, Mapping) and argument in obj:
            return obj[argument]
        if isinstance(obj, list | tuple) and type(argument) is int and argument < len(obj):
            return obj[argument]
        return self._nothing(obj, str(argument))

    def _nothing(self, obj: object, name: str) -> Undefined:
        if isinstance(obj, Mapping | list | tuple | Undefined):
            return self.undefined(obj=obj, name=name)
        raise SecurityError(name)

    def is_safe_callable(self, obj: object) -> bool:
        """Only our own functions, by identity."""
        return any(obj is function for function in FUNCTIONS.values())

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """Nothing: attributes never reach Python objects."""
        return False

    def call_binop(self, context: Context, operator: str, left: object, right: object) -> int | str:
        """Plus and minus of whole numbers, plus of short texts; nothing that multiplies."""
        if isinstance(left, int) and isinstance(right, int) and operator in "+-":
            return left + right if operator == "+" else left - right
        if isinstance(left, str) and isinstance(right, str) and operator == "+":
            return left + right
        raise SecurityError(operator)

    def call_unop(self, context: Context, operator: str, arg: object) -> NoReturn:
        """No signs."""
        raise SecurityError(operator)


def parse_checked(environment: PaperEnvironment, source: str) -> nodes.Template:
    """Parse a template and refuse whatever is not on the list.

    Raises KnownTrouble ``template.syntax`` (with the line's words) or ``template.forbidden``.
    """
    try:
        tree = environment.parse(source)
    except TemplateSyntaxError as error:
        raise KnownTrouble("template.syntax", reason=error.message or "") from error
    except RecursionError as error:
        raise KnownTrouble("template.forbidden", what="nesting") from error
    _check_tree(tree)
    for loop in tree.find_all(nodes.For):
        loop.iter = nodes.Filter(loop.iter, "_counted", [], [], None, None, lineno=loop.lineno)
    tree.set_environment(environment)
    return tree


def _check_tree(tree: nodes.Template) -> None:
    waiting: list[nodes.Node] = [tree]
    seen = 0
    while waiting:
        node = waiting.pop()
        seen += 1
        if seen > MAX_NODES:
            raise KnownTrouble("template.too_long")
        _check_node(node)
        waiting.extend(node.iter_child_nodes())


def _check_node(node: nodes.Node) -> None:
    """One wall: the node kinds and names that may stand in a template."""
    what = type(node).__name__
    refused = type(node) not in _ALLOWED
    if isinstance(node, nodes.Name):
        refused, what = node.name.startswith("_"), node.name
    elif isinstance(node, nodes.Getattr):
        refused, what = node.attr.startswith("_"), node.attr
    elif isinstance(node, nodes.Const):
        refused = not isinstance(node.value, str | int | bool | None)
        refused = refused or (isinstance(node.value, int) and abs(node.value) > 10**9)
    elif isinstance(node, nodes.For):
        refused = node.recursive
    elif isinstance(node, nodes.Test):
        refused, what = node.name not in _TESTS, node.name
    elif isinstance(node, nodes.Call):
        named = node.node.name if isinstance(node.node, nodes.Name) else what
        starred = node.dyn_args is not None or node.dyn_kwargs is not None or bool(node.kwargs)
        refused, what = named not in FUNCTIONS or starred, named
    if refused:
        raise KnownTrouble("template.forbidden", what=what)


def names_asked(tree: nodes.Template) -> frozenset[str]:
    """The facts a parsed template names that it does not set itself."""
    from jinja2 import meta

    return frozenset(meta.find_undeclared_variables(tree)) - set(FUNCTIONS)
