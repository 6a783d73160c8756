"""Ray Data: a Dataset of articles in, a Dataset of records out, by actors that keep the model."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from newsextract.adapters.arrow import Task, extract_batches
from newsextract.api import extractor_for
from newsextract.extras import extra

# Articles that an actor gets at a time.
_BATCH = 256


class ExtractActor:
    """What each actor of the pool runs; the model is loaded when it starts."""

    def __init__(self, task: Task) -> None:
        self._task = task
        extractor_for(task.model, task.packs).language  # noqa: B018 - load it now

    def __call__(self, articles: Any) -> Any:
        """Records of a `pyarrow.Table` of articles, as a table."""
        arrow = extra("pyarrow", "Ray adapters", extra="ray")
        return arrow.Table.from_batches(extract_batches(articles.to_batches(), self._task), schema=self._task.schema)


def extract_dataset(
    dataset: Any,
    *,
    actors: int | tuple[int, int] = 1,
    table: str | None = None,
    fields: Mapping[str, str] | None = None,
    published: str | date | datetime | None = None,
    home: str | None = None,
    model: str | None = None,
    packs: tuple[str, ...] = (),
) -> Any:
    """Turn a Ray Dataset of articles into one of records; nothing runs before Ray asks for rows.

    Args:
        dataset: A `ray.data.Dataset` with a column of texts.
        actors: How many actors work, each on one processor; a pair lets Ray choose between the two.
        table: A flat table ("events"), or None: one article a row with all its records nested in it.
        fields: Names of the columns, as ``{"text": "body"}``.
        published: Date of publication of all articles.
        home: Where the outlet is at home.
        model: As in `newsextract.extract`; it must be there on every machine.
        packs: As in `newsextract.extract`; they must be there on every machine.

    Raises:
        NewsExtractError: Ray is not installed, or a name is wrong.
    """
    data = extra("ray.data", "Ray adapters", extra="ray")
    task = Task(table, dict(fields or {}), published, home, model, tuple(packs))
    smallest, largest = actors if isinstance(actors, tuple) else (actors, actors)
    return dataset.map_batches(
        ExtractActor,
        fn_constructor_args=(task,),
        batch_format="pyarrow",
        batch_size=_BATCH,
        num_cpus=1,
        compute=data.ActorPoolStrategy(min_size=smallest, max_size=largest),
    )
