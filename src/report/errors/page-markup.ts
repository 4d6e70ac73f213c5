/** What stands in the page before its script fills it. `title` and `signature` are escaped already. */
export function pageMarkup(title: string, signature: string): string {
  return `<header>
  <h1>${title}</h1>
  <span class="signature" title="signature">${signature}</span>
  <span id="decided" role="status"></span>
  <button type="button" id="export" class="primary"><kbd>e</kbd>Export gold patch</button>
  <button type="button" id="open-help"><kbd>?</kbd>Keys</button>
</header>
<details id="matrix"><summary>Table: classes by slice</summary><div class="scroll" tabindex="0" role="region" aria-label="Classes by slice"><table id="table"></table></div></details>
<main>
  <nav aria-label="Filters">
    <h2>Find</h2>
    <input type="search" id="query" placeholder="words, source, rule" aria-label="Search">
    <p id="found" role="status"></p>
    <label class="line"><input type="checkbox" id="new-only">new errors only</label>
    <select id="status" aria-label="Verdict"><option value="all">all verdicts</option><option value="open">undecided</option><option value="accept">accepted</option><option value="reject">rejected</option></select>
    <h2>Class</h2>
    <ul id="classes"></ul>
    <h2>Slice</h2>
    <select id="dimension" aria-label="Slice by"></select>
    <ul id="slices"></ul>
    <p id="elsewhere" class="slices"></p>
    <button type="button" id="clear">Clear filters</button>
  </nav>
  <div id="list" role="listbox" aria-label="Errors" tabindex="0"><div id="spacer"></div><div id="rows" role="presentation"></div></div>
  <section id="detail" aria-label="Error" tabindex="0"></section>
</main>
<dialog id="help" aria-labelledby="help-title">
  <h2 id="help-title">Keys</h2>
  <dl>
    <dt><kbd>j</kbd><kbd>k</kbd></dt><dd>next, previous error</dd>
    <dt><kbd>o</kbd></dt><dd>next undecided error</dd>
    <dt><kbd>a</kbd></dt><dd>accept: the program is right, gold must be mended</dd>
    <dt><kbd>r</kbd></dt><dd>reject: gold is right, the error is one</dd>
    <dt><kbd>n</kbd></dt><dd>new errors only</dd>
    <dt><kbd>/</kbd></dt><dd>search; Escape leaves the field</dd>
    <dt><kbd>e</kbd></dt><dd>export the decisions as a gold patch</dd>
  </dl>
  <p>The same key again takes a verdict back. Apply the patch with <code>dragoman review --apply gold-patch.json</code>.</p>
  <form method="dialog"><button class="primary">Close</button></form>
</dialog>`;
}
