"""Show what was found: a report -> text, JSON, HTML pages.

    text.render      for the terminal
    as_json.render   for programs
    html.write       static pages for the desk

Each reads the models and nothing else: no clock, no network, no file but those it writes.
"""
