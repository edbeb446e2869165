// Comfort alone: the page says all without it. It asks for nothing and keeps nothing.
(() => {
  const points = document.currentScript.parentElement;
  const make = (name, given, ...within) => {
    const made = Object.assign(document.createElement(name), given);
    made.append(...within);
    return made;
  };

  // Show the points that hold some words, or that stand as chosen.
  const words = make("input", { type: "search", autocomplete: "off" });
  const kinds = ["", "disputed", "several origins", "one origin", "nobody named"];
  const kind = make("select", {}, ...kinds.map((each) =>
    make("option", { value: each }, each || "all")));
  const shown = make("output", {});
  points.append(make("div", { className: "filter", role: "search" },
    make("label", {}, "Points with the words ", words),
    make("label", {}, " standing ", kind), shown));
  const section = points.parentElement;
  const matches = (point) => {
    const told = point.textContent.toLowerCase();
    return words.value.toLowerCase().split(/\s+/).every((word) => told.includes(word))
      && (point.dataset.stands ?? "").includes(kind.value);
  };
  const sift = () => {
    const wanted = Boolean(words.value.trim() || kind.value);
    const each = [...section.querySelectorAll("[data-stands]")];
    const found = new Set(each.filter(matches));
    for (const point of each) point.hidden = !found.has(point);
    for (const fold of section.querySelectorAll("details.fold")) fold.open = wanted;
    shown.textContent = wanted ? `${found.size} of ${each.length} listed here` : "";
  };
  words.addEventListener("input", sift);
  kind.addEventListener("change", sift);

  // Show who is joined to a box of the tree, while it is pointed at.
  const light = (event) => {
    const box = event.target.closest?.("svg.tree a");
    for (const tree of document.querySelectorAll("svg.tree.lit")) {
      tree.classList.remove("lit");
    }
    if (!box || /out$/.test(event.type)) return;
    const tree = box.closest("svg");
    const ends = (a) => a.dataset.n.split(" ");
    const lines = [...tree.querySelectorAll("a.line")];
    const from = box.classList.contains("line") ? ends(box) : [box.dataset.n, box.dataset.n];
    const on = new Set([box]);
    // up to whom it comes from, and down to who has it from there
    for (const [near, far, start] of [[0, 1, from[1]], [1, 0, from[0]]]) {
      const met = new Set([start]);
      for (let size = 0; size < met.size;) {
        size = met.size;
        for (const line of lines.filter((each) => met.has(ends(each)[near]))) {
          on.add(line);
          met.add(ends(line)[far]);
        }
      }
      for (const node of tree.querySelectorAll("a.node")) {
        if (met.has(node.dataset.n)) on.add(node);
      }
    }
    for (const a of tree.querySelectorAll("a")) a.classList.toggle("on", on.has(a));
    tree.classList.add("lit");
  };
  for (const name of ["pointerover", "pointerout", "focusin", "focusout"]) {
    document.addEventListener(name, light);
  }

  // At the words that a link led to: copy them with where they are from, or go back.
  const copy = make("button", { type: "button" }, "Copy citation");
  const back = make("button", { type: "button" }, "Back");
  const bar = make("div", { className: "cited", hidden: true }, copy, back);
  const cited = () => {
    const there = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    return there?.closest(".report p") ? there : null;
  };
  const offer = () => {
    bar.hidden = !cited();
    copy.textContent = "Copy citation";
  };
  copy.addEventListener("click", async () => {
    const there = cited();
    const report = there.closest(".report");
    const from = report.querySelector("h3").textContent.trim();
    const about = [...report.querySelectorAll("[data-cite]")].map((each) =>
      each.textContent.trim());
    const text = `“${there.textContent.trim()}” ${[from, ...about, there.id].join(", ")}`;
    try {
      await navigator.clipboard.writeText(text);
      copy.textContent = "Copied";
    } catch {
      copy.textContent = "Not allowed here";
    }
  });
  back.addEventListener("click", () => history.back());
  addEventListener("hashchange", offer);
  addEventListener("DOMContentLoaded", () => {
    document.querySelector("main").append(bar);
    offer();
  });
})();
