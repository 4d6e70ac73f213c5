/** What stands in the page before its script fills it. Nothing of a dataset is in it. */
export const REPORT_MARKUP = `<header>
  <h1>What was found in these articles</h1>
  <p id="made"></p>
  <dl id="counts"></dl>
  <ul id="warnings"></ul>
</header>
<form id="filters" role="search" aria-label="Filters">
  <label>Words <input type="search" id="query" placeholder="name, place, words, rule"></label>
  <label>Type <select id="type"></select></label>
  <label>Factuality <select id="factuality"></select></label>
  <label>Place <select id="placed"><option value="">all</option><option value="yes">on the map</option><option value="no">without a place</option></select></label>
  <button type="button" id="clear">Clear</button>
  <span id="found" role="status"></span>
</form>
<main>
  <section aria-labelledby="time-title">
    <h2 id="time-title">Events in time</h2>
    <p id="time-note"></p>
    <div id="timeline"></div>
  </section>
  <section aria-labelledby="events-title">
    <h2 id="events-title">Events</h2>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="events-title">
      <table id="events"><thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">Who</th><th scope="col">To whom</th><th scope="col">Where</th><th scope="col">Factuality</th><th scope="col">Words</th></tr></thead><tbody id="rows"></tbody></table>
    </div>
    <button type="button" id="more">Show more</button>
    <details id="unplaced"><summary></summary><ul></ul></details>
  </section>
  <section aria-labelledby="article-title">
    <h2 id="article-title">Article</h2>
    <label>Article <select id="articles"></select></label>
    <p id="about"></p>
    <div id="event" role="status"></div>
    <div id="text" dir="auto" tabindex="0" role="region" aria-label="Text of the article"></div>
    <details id="findings"><summary>All findings of this article as a table</summary><table><thead><tr><th scope="col">Words</th><th scope="col">Is</th><th scope="col">Means</th></tr></thead><tbody></tbody></table></details>
  </section>
</main>`;
