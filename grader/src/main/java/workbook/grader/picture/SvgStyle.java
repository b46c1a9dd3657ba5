package workbook.grader.picture;

/** How drawings look, in light and in dark; everything else names a class of this sheet. */
public final class SvgStyle {

    /** For one drawing, or for a page with many. */
    public static final String SHEET = """
        .picture {
          --paper: #ffffff; --ink: #1b1f24; --quiet: #57606a; --line: #6e7781;
          --place: #f6f8fa; --mark: #ddf4ff; --mark-line: #0969da; --new: #fff1c9;
          --new-line: #bc4c00; --frame: #afb8c1; --fade: #e4e8ec;
          font: 13px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace;
        }
        @media screen and (prefers-color-scheme: dark) {
          .picture {
            --paper: #0d1117; --ink: #e6edf3; --quiet: #9da7b1; --line: #8b949e;
            --place: #1c2128; --mark: #0c2d4f; --mark-line: #58a6ff; --new: #4a3208;
            --new-line: #f0a742; --frame: #484f58; --fade: #30363d;
          }
        }
        .picture .paper { fill: var(--paper); }
        .picture text { fill: var(--ink); white-space: pre; }
        .picture .title { font-weight: 600; font-size: 15px; }
        .picture .name { font-weight: 600; }
        .picture .caption, .picture .label { fill: var(--quiet); }
        .picture .caption { font-size: 12px; }
        .picture .frame { fill: none; stroke: var(--frame); }
        .picture .cell { fill: var(--place); stroke: var(--line); }
        .picture rect.empty { fill: var(--paper); stroke-dasharray: 3 3; }
        .picture rect.faded { fill: var(--fade); stroke-dasharray: 7 3; }
        .picture rect.marked { fill: var(--mark); stroke: var(--mark-line); }
        .picture rect.changed { fill: var(--new); stroke: var(--new-line); stroke-width: 2.5; }
        .picture text.empty, .picture text.faded { fill: var(--quiet); }
        .picture text.marked, .picture text.changed { fill: var(--ink); font-weight: 600; }
        .picture .arrow { fill: none; stroke: var(--quiet); stroke-width: 1.5; }
        .picture .head { fill: var(--quiet); }
        """;

    private SvgStyle() {
    }
}
