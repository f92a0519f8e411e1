"""What is wrong with a Word template, and what it lacks for its paper, before it is trusted."""

from mediation_desk.papers.template_check.checking import Problem, check_template, problems_in
from mediation_desk.papers.template_check.fitting import PaperAsked, asked_of

__all__ = ["PaperAsked", "Problem", "asked_of", "check_template", "problems_in"]
