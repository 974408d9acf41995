"""The shapes of what claimcheck reads and writes, as JSON Schema made from the models."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from claimcheck.config import Settings
from claimcheck.models import Report


def report_schema() -> dict[str, Any]:
    """Return the schema of ``check --format json``; its version is the report's ``schema_version``."""
    version = Report.model_fields["schema_version"].default
    schema = Report.model_json_schema(mode="serialization")
    return schema | {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": f"claimcheck-report-{version}"}


def settings_schema() -> dict[str, Any]:
    """Return the schema of claimcheck.toml, for editors."""
    schema = Settings.model_json_schema()
    return schema | {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "claimcheck-settings"}


SCHEMAS: dict[str, Callable[[], dict[str, Any]]] = {"report": report_schema, "settings": settings_schema}


def written(name: str) -> str:
    """Return a schema of ``SCHEMAS`` as it is published."""
    return json.dumps(SCHEMAS[name](), ensure_ascii=False, indent=2, sort_keys=True) + "\n"
