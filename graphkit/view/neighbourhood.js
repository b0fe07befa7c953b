"use strict";
// The page of one neighbourhood. Words of cables reach the page by textContent or on the canvas only.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const byId = (id) => document.getElementById(id);
  const cards = new Map(data.nodes.map((node, i) => [node.id, { ...data.cards[i], id: node.id, short: node.label, size: node.size }]));
  const lines = data.edges.map((edge, i) => ({ ...data.lines[i], id: edge.id, from: edge.from, to: edge.to, label: edge.label, opacity: edge.color.opacity }));
  const linesOf = new Map(data.nodes.map((node) => [node.id, []]));
  for (const line of lines) {
    linesOf.get(line.from).push(line);
    if (line.to !== line.from) linesOf.get(line.to).push(line);
  }
  const otherEnd = (line, id) => (line.from === id ? line.to : line.from);
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const night = matchMedia("(prefers-color-scheme: dark)");

  // Elements

  function element(tag, attributes, ...content) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (name === "onclick") made.addEventListener("click", value);
      else made.setAttribute(name, value);
    }
    made.append(...content.filter((part) => part !== null)); // strings become text nodes
    return made;
  }
  function symbol(type) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    svg.setAttribute("class", `symbol of-${type}`);
    svg.setAttribute("aria-hidden", "true");
    use.setAttribute("href", `#shape-${type}`);
    svg.append(use);
    return svg;
  }
  const isolated = (text) => element("bdi", {}, text);

  // Colours: the style sheet's variables, so that day and night are said once

  let ink, paper, sans;
  function tint(name, opacity = 1) {
    const hex = getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
    const [r, g, b] = [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));
    return `rgba(${r},${g},${b},${opacity})`;
  }
  function coloured() {
    [ink, paper] = [tint("ink"), tint("paper")];
    sans = getComputedStyle(document.body).fontFamily;
    const hues = {};
    const hue = (name, opacity) => (hues[name + opacity] ??= tint(name, opacity));
    const nodeColours = data.nodes.map(({ id }) => {
      const { type, absent } = cards.get(id);
      const background = absent ? paper : hue(type, 1);
      const border = id === data.centre && !absent ? ink : hue(type, 1);
      const strong = { background, border: ink };
      return { id, color: { background, border, highlight: strong, hover: strong } };
    });
    const edgeColours = lines.map(({ id, hue: name, opacity }) => ({
      id,
      color: { color: hue(name, opacity), highlight: hue(name, 1), hover: hue(name, 1), opacity: 1 },
      font: { color: hue(name, 1), strokeColor: paper, strokeWidth: 5, size: 14, face: sans },
    }));
    return [nodeColours, edgeColours];
  }

  // The picture

  // vis-network has no shape that keeps its size for every type: a box is drawn as the legend's symbol

  function drawn(type) {
    const outline = new Path2D(document.querySelector(`#shape-${type} path`).getAttribute("d"));
    return ({ ctx, x, y, style: { color, borderColor, borderWidth, size } }) => ({
      drawNode() {
        const scale = size / 8;
        ctx.translate(x, y);
        ctx.scale(scale, scale);
        ctx.lineWidth = borderWidth / scale;
        [ctx.fillStyle, ctx.strokeStyle] = [color, borderColor];
        ctx.fill(outline);
        if (borderWidth) ctx.stroke(outline);
      },
      nodeDimensions: { width: 2 * size, height: 2 * size },
    });
  }
  const shaped = (node) => (node.shape === "box" ? { ...node, shape: "custom", ctxRenderer: drawn(cards.get(node.id).type) } : node);

  const [nodeColours, edgeColours] = coloured();
  const nodes = new vis.DataSet(data.nodes.map((node, i) => ({ ...shaped(node), label: undefined, ...nodeColours[i] })));
  const edges = new vis.DataSet(data.edges.map((edge, i) => ({ ...edge, ...edgeColours[i] })));
  const canvas = byId("canvas");
  const network = new vis.Network(canvas, { nodes, edges }, data.options);
  const body = network.body; // vis-network 9.1.2 is in this file: its inner names are fixed
  let hovered = null; // { nodes: Set, lines: [] } under the pointer
  let chosen = data.centre;
  let shown = 0; // counts what makes label places stale
  let placed = { key: null, labels: [] };

  const motion = () => (calm.matches ? false : { duration: 350, easingFunction: "easeInOutQuad" });
  let frame = null; // what the screen holds when all is shown: there no label is cut
  function whole(animation) {
    const points = [...cards.values()].map(({ id }) => body.nodes[id]);
    const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const fit = (room, extent) => room / (extent || 1); // labels keep their size: they need room of their own
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    const beside = Math.min(crowded ? 240 : 110, width / 4); // where many stand close, labels stand on the outer side
    const scale = Math.min(1.1, fit(width - beside, right - left), fit(height - (crowded ? 90 : 66), bottom - top));
    const [x, y] = [(left + right) / 2, (top + bottom) / 2 + 8 / scale];
    frame = { scale, box: [x - width / scale / 2, y - height / scale / 2, x + width / scale / 2, y + height / scale / 2] };
    network.moveTo({ position: { x, y }, scale, animation });
  }

  // Labels: always of one size on the screen, the most telling first, none over another

  const ranked = [...cards.values()].sort((a, b) => a.distance - b.distance || b.degree - a.degree).map((card) => card.id);
  const crowded = data.cards.filter((card) => card.distance === 1).length > 40;
  const hidden = (id) => body.nodes[id].options.hidden;

  function place(context, ids, scale) {
    const cell = 90 / scale, grid = new Map(), labels = [];
    const reach = (box, act) => {
      for (let i = Math.floor(box[0] / cell); i <= Math.floor(box[2] / cell); i++)
        for (let j = Math.floor(box[1] / cell); j <= Math.floor(box[3] / cell); j++) if (act(`${i} ${j}`)) return true;
      return false;
    };
    const keep = (box) => void reach(box, (at) => void (grid.get(at) || grid.set(at, []).get(at)).push(box));
    const taken = (box, strict) =>
      reach(box, (at) => (grid.get(at) || []).some((o) => (strict || !o[4]) && o[0] < box[2] && box[0] < o[2] && o[1] < box[3] && box[1] < o[3]));
    const inside = (box) => !frame || scale > frame.scale * 1.01 || (box[0] > frame.box[0] && box[1] > frame.box[1] && box[2] < frame.box[2] && box[3] < frame.box[3]);
    const small = { 0: 0, 1: crowded ? 5 : 0, 2: cards.size > 150 ? 6.5 : 0 }; // half a symbol's pixels from which on it has a label
    const telling = (id) => cards.get(id).size * scale > small[Math.min(2, cards.get(id).distance)] || id === chosen || hovered;
    ids = ids.filter((id) => !hidden(id));
    for (const id of ids) {
      const { x, y } = body.nodes[id], r = cards.get(id).size;
      keep([x - r, y - r, x + r, y + r, !telling(id)]); // a symbol without label gives way where it must
    }
    for (const id of ids.filter(telling)) {
      const card = cards.get(id), { x, y } = body.nodes[id];
      const px = id === data.centre ? 15 : card.distance > 1 ? 11.5 : 12.5;
      context.font = `${id === data.centre ? 600 : 400} ${px}px ${sans}`;
      const w = context.measureText(card.short).width / scale / 2, h = (px * 1.25) / scale, r = card.size + 2.5 / scale;
      const spots = [[x, y + r + h / 2], [x, y - r - h / 2], ...(x < 0 ? [1, -1] : [-1, 1]).map((side) => [x + side * (r + w + 2 / scale), y])];
      const boxes = spots.map(([cx, cy]) => [cx - w, cy - h / 2, cx + w, cy + h / 2]).filter(inside);
      const box = boxes.find((one) => !taken(one, true)) || boxes.find((one) => !taken(one));
      if (!box) continue;
      keep(box);
      const font = context.font.replace(/[\d.]+px/, `${px / scale}px`);
      labels.push({ text: card.short, x: (box[0] + box[2]) / 2, y: (box[1] + box[3]) / 2, font });
    }
    return labels;
  }
  function write(context, labels, scale) {
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineJoin = "round";
    context.lineWidth = 4 / scale;
    context.strokeStyle = paper;
    context.fillStyle = ink;
    context.setLineDash([]);
    for (const { text, x, y, font } of labels) {
      context.font = font;
      context.strokeText(text, x, y);
      context.fillText(text, x, y);
    }
  }
  function veil(context) {
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = 0.84;
    context.fillStyle = paper;
    context.fillRect(0, 0, context.canvas.width, context.canvas.height);
    context.restore();
    for (const line of hovered.lines) {
      body.edges[line.id].draw(context);
      body.edges[line.id].drawArrows(context);
    }
    for (const id of hovered.nodes) if (!hidden(id)) body.nodes[id].draw(context);
  }
  network.on("afterDrawing", (context) => {
    const scale = network.getScale();
    if (hovered) veil(context);
    const ids = hovered ? [...hovered.nodes] : [chosen, ...ranked.filter((id) => id !== chosen)];
    const key = `${scale} ${shown} ${chosen}`;
    if (placed.key !== key) placed = { key, labels: place(context, ids.filter((id) => cards.has(id)), scale) };
    write(context, placed.labels, scale);
  });
  function hover(found) {
    hovered = found;
    shown++;
    canvas.style.cursor = found ? "pointer" : "";
    network.redraw();
  }
  network.on("hoverNode", ({ node }) => {
    const mine = linesOf.get(node);
    hover({ nodes: new Set([node, ...mine.map((line) => otherEnd(line, node))]), lines: mine });
  });
  network.on("hoverEdge", ({ edge }) => {
    if (!hovered) hover({ nodes: new Set([lines[edge].from, lines[edge].to]), lines: [lines[edge]] });
  });
  network.on("blurNode", () => hover(null));
  network.on("blurEdge", () => hover(null));
  network.on("dragStart", () => hover(null));
  network.on("dragging", ({ nodes: moved }) => void (shown += moved.length));

  // Cards

  const card = byId("card");
  function open(content) {
    const close = element("button", { type: "button", class: "close", "aria-label": "Close the card", onclick: closeCard }, "×");
    const held = card.contains(document.activeElement);
    card.replaceChildren(close, ...content.filter(Boolean));
    card.hidden = false;
    if (held) card.focus();
    card.scrollTop = 0;
  }
  function closeCard() {
    card.hidden = true;
    network.unselectAll();
  }
  function go(id) {
    return element("button", { type: "button", class: "go", onclick: () => select(id) }, symbol(cards.get(id).type), element("span", {}, isolated(name(id))));
  }
  // A cable goes by its id; its subject is in the label or in the facts.
  const name = (id) => (cards.get(id).type === "Cable" ? cards.get(id).short : cards.get(id).label);
  function quotation(hue, cable, [start, end, quote, rule]) {
    const where = `characters ${start}–${end} of ${cable}, rule ${rule}`;
    return element("blockquote", { class: `of-${hue}` }, element("p", {}, quote), element("footer", {}, where));
  }
  function quotations(hue, cable, evidence) {
    const shown = (parts) => parts.map((part) => quotation(hue, cable, part));
    const rest = evidence.length > 4 ? evidence.slice(3) : []; // a name may stand in a cable forty times
    const more = element("button", { type: "button", class: "more", onclick: () => more.replaceWith(...shown(rest)) }, `${rest.length} more passages of ${cable}`);
    return [...shown(evidence.slice(0, evidence.length - rest.length)), rest.length ? more : null];
  }
  function statement(hue, { cable, attributes, evidence, protected: kept }) {
    const pairs = attributes.map(([key, value]) => element("span", {}, element("i", {}, `${key} `), isolated(value)));
    return [
      pairs.length ? element("div", { class: "attributes" }, ...pairs) : null,
      kept ? element("p", { class: "note" }, "The cable asks to protect this name.") : null,
      ...quotations(hue, cable, evidence),
    ];
  }
  function group(id, word, mine) {
    const [{ hue }] = mine; // the lines of a group have one
    const list = element("ul");
    const add = (some) => list.append(...some.map((line) => element("li", {}, go(otherEnd(line, id)), ...line.statements.flatMap((one) => statement(hue, one)))));
    add(mine.slice(0, 12));
    const more = element("button", { type: "button", class: "more", onclick: () => (add(mine.slice(12)), more.remove()) }, `Show all ${mine.length}`);
    return [element("h3", { class: `of-${hue}` }, word, element("b", {}, String(mine.length))), list, mine.length > 12 ? more : null];
  }
  function showNode(id) {
    const { type, label, facts, absent, protected: kept } = cards.get(id);
    const rows = facts.filter(([, value]) => value !== label).map(([key, value]) => element("tr", {}, element("th", { scope: "row" }, key), element("td", {}, isolated(value))));
    const groups = data.words.flatMap(([kind, forward, backward]) => {
      const mine = linesOf.get(id).filter((line) => line.type === kind);
      const out = mine.filter((line) => line.from === id); // in the order of the text
      const into = mine.filter((line) => line.from !== id).sort((a, b) => name(a.from).localeCompare(name(b.from), "en", { numeric: true }));
      const mentioned = Object.entries(data.kinds).map(([end, [, many]]) => [`${forward} ${many}`, out.filter((line) => line.hue === end)]);
      const parts = [...(kind === "mentions" ? mentioned : [[forward, out]]), [backward, into]];
      return parts.flatMap(([word, some]) => (some.length ? group(id, word, some) : []));
    });
    open([
      element("p", { class: "kind" }, symbol(type), element("span", {}, data.kinds[type][0])),
      element("h2", {}, isolated(label)),
      element("p", { class: "key" }, isolated(id)),
      absent ? element("p", { class: "note" }, "Cited by others, not in this collection.") : null,
      kept ? element("p", { class: "note" }, "A cable asks to protect this name.") : null,
      rows.length ? element("table", {}, element("tbody", {}, ...rows)) : null,
      ...groups,
    ]);
  }
  function showLine({ type, hue, from, to, statements }) {
    const word = data.words.find(([kind]) => kind === type)[1];
    open([
      element("p", { class: "kind" }, element("span", {}, statements.length > 1 ? `${statements.length} statements` : "Statement")),
      go(from), element("h3", { class: `of-${hue}` }, word), go(to),
      ...statements.flatMap((one) => statement(hue, one)),
    ]);
  }
  function select(id) {
    if (hidden(id)) toggle(document.querySelector(`[data-nodes="${cards.get(id).type}"]`));
    hovered = null;
    chosen = id;
    shown++;
    network.selectNodes([id]);
    showNode(id);
    network.moveTo({ position: network.getPosition(id), scale: Math.max(network.getScale(), 0.75), animation: motion() });
  }
  network.on("click", ({ nodes: [id], edges: [edge] }) => {
    if (id !== undefined) {
      chosen = id;
      showNode(id);
    } else if (edge !== undefined) showLine(lines[edge]);
  });

  // Legend: a type is shown or not; the centre stays

  const off = { nodes: new Set(), edges: new Set() };
  function toggle(button) {
    const [kind, type] = Object.entries(button.dataset)[0];
    const hide = !off[kind].delete(type);
    if (hide) off[kind].add(type);
    button.setAttribute("aria-pressed", String(!hide));
    const gone = (id) => id !== data.centre && off.nodes.has(cards.get(id).type);
    if (kind === "nodes") nodes.update([...cards.keys()].map((id) => ({ id, hidden: gone(id) })));
    edges.update(lines.map((line) => ({ id: line.id, hidden: off.edges.has(line.type) || gone(line.from) || gone(line.to) })));
    shown++;
  }
  for (const button of document.querySelectorAll("#legend button")) button.addEventListener("click", () => toggle(button));

  // Search

  const search = byId("search"), found = byId("found");
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const index = ranked.map((id) => [id, plain([cards.get(id).short, cards.get(id).label, id, ...cards.get(id).facts.map((fact) => fact[1])].join("\n"))]);
  let matches = [], active = 0;
  function list() {
    const query = plain(search.value.trim());
    matches = query ? index.filter(([, text]) => text.includes(query)) : [];
    matches = matches.sort((a, b) => b[1].startsWith(query) - a[1].startsWith(query)).slice(0, 12).map(([id]) => id);
    active = 0;
    const none = query && !matches.length ? [element("li", { class: "none" }, "Nothing found")] : [];
    found.replaceChildren(...none, ...matches.map(option));
    found.hidden = !query;
    search.setAttribute("aria-expanded", String(!!query));
    mark(0);
  }
  function option(id, i) {
    const { type, label, facts } = cards.get(id);
    const more = name(id) !== label ? label : (facts.find(([, value]) => plain(value).includes(plain(search.value.trim()))) || facts[0] || [])[1];
    const words = element("span", {}, isolated(name(id)), more ? element("small", {}, isolated(more)) : null);
    return element("li", { role: "option", id: `found-${i}`, onclick: () => pick(i) }, symbol(type), words);
  }
  function mark(step) {
    if (!matches.length) return search.removeAttribute("aria-activedescendant");
    active = (active + step + matches.length) % matches.length;
    [...found.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === active)));
    search.setAttribute("aria-activedescendant", `found-${active}`);
    found.children[active].scrollIntoView({ block: "nearest" });
  }
  function pick(i) {
    const id = matches[i];
    search.value = "";
    list();
    if (id !== undefined) select(id);
  }
  search.addEventListener("input", list);
  search.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) mark(step);
    else if (event.key === "Enter") pick(active);
    else return;
    event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest(".search")) found.hidden = true;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && event.target !== search) {
      event.preventDefault();
      search.focus();
    } else if (event.key === "Escape") {
      if (search.value) {
        search.value = "";
        list();
      } else closeCard();
    }
  });

  // The start

  const nearer = (factor) => network.moveTo({ scale: network.getScale() * factor, animation: motion() });
  byId("closer").addEventListener("click", () => nearer(1.4));
  byId("farther").addEventListener("click", () => nearer(1 / 1.4));
  byId("whole").addEventListener("click", () => whole(motion()));
  night.addEventListener("change", () => {
    const [forNodes, forEdges] = coloured();
    nodes.update(forNodes);
    edges.update(forEdges);
  });
  if (innerWidth <= 760) byId("legend").open = false;
  showNode(data.centre);
  network.setSize("100%", "100%");
  whole(false);
  network.once("afterDrawing", () => void (window.graphkit = { network, nodes, edges, ready: true }));
  network.redraw();
})();
