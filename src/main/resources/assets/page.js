// Makes the pages quicker to use. Everything works without it.
"use strict";

const search = document.getElementById("q");
const filters = document.getElementById("filters");

document.querySelector(".find kbd")?.removeAttribute("hidden");
addEventListener("beforeprint", () => {
  document.querySelector(".printed").textContent = `\u00a0Printed ${new Date().toLocaleDateString("sv")}.`;
});

// "/" focuses the search, Escape clears it, the arrow keys move over the services.
addEventListener("keydown", (event) => {
  const isTyping = event.target.matches("input:not([type=checkbox], [type=radio]), textarea, select");
  if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    search.focus();
    search.select();
  }
  else if (event.key === "Escape" && event.target === search && search.value) {
    event.preventDefault();
    search.value = "";
    search.dispatchEvent(new Event("input", { bubbles: true }));
  }
  else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && (event.target === search || event.target.closest("#rows"))) {
    const links = [...document.querySelectorAll(".matrix [scope=row] a")];
    const at = links.indexOf(document.activeElement);
    const next = (event.key === "ArrowDown") ? links[at + 1] : links[at - 1];
    if (at >= 0 || event.key === "ArrowDown") {
      event.preventDefault();
      (next ?? ((at === 0) ? search : links[at]))?.focus();
    }
  }
});

// The edition menu closes when the focus leaves it.
const menu = document.querySelector(".editions details");
addEventListener("click", (event) => {
  if (!menu.contains(event.target)) {
    menu.open = false;
  }
});
menu.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

if (filters) {
  filters.querySelector(".apply").hidden = true;
  let loading;
  let timer;

  const address = () => {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(filters)) {
      if (value) {
        query.append(name, value);
      }
    }
    return query.size ? `/?${query}` : "/";
  };

  // The server renders every view; the parts that differ are put into this page.
  const show = async (url) => {
    loading?.abort();
    const mine = loading = new AbortController();
    const results = document.getElementById("results");
    results.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(url, { headers: { Accept: "text/html" }, signal: mine.signal });
      if (answer.status >= 500) {
        throw new Error(answer.statusText);
      }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (!page.getElementById("results")) {
        location.assign(url);
        return;
      }
      put("[role=status]", page);
      put(".views", page);
      put("#results", page);
      put(".editions ul", page);
      put(".banner", page);
      put(".sheet", page);
      const offered = page.querySelectorAll("#filters fieldset");
      filters.querySelectorAll("fieldset").forEach((fieldset, at) => putValues(fieldset, offered[at]));
    }
    catch (error) {
      if (error.name !== "AbortError") {
        document.querySelector("[role=status]").textContent = "The server did not answer, so the rows are still those from before. Reload the page to try again.";
      }
    }
    finally {
      if (mine === loading) {
        results.removeAttribute("aria-busy");
      }
    }
  };

  // The elements stay and only their content changes, so that the status is announced.
  const put = (selector, page) => {
    const old = document.querySelector(selector);
    const fresh = page.querySelector(selector);
    if (old && fresh) {
      old.replaceChildren(...fresh.childNodes);
    }
  };

  const control = (label) => label.querySelector("input");

  // Values come and go with the filters. Those that stay are not moved, so that they keep the focus.
  const putValues = (fieldset, offered) => {
    const old = new Map();
    for (const label of fieldset.querySelectorAll("label")) {
      old.set(`${control(label).name}=${control(label).value}`, label);
    }
    let last = fieldset.querySelector("legend");
    for (const fresh of offered.querySelectorAll("label")) {
      const key = `${control(fresh).name}=${control(fresh).value}`;
      const label = old.get(key) ?? fresh;
      if (label === fresh) {
        last.after(fresh);
      }
      else {
        old.delete(key);
        label.querySelector(".count").textContent = fresh.querySelector(".count").textContent;
      }
      last = label;
    }
    for (const label of old.values()) {
      const { name } = control(label);
      const hadFocus = label.contains(document.activeElement);
      label.remove();
      if (hadFocus) {
        (fieldset.querySelector(`[name=${name}]`) ?? fieldset.querySelector("input"))?.focus();
      }
    }
  };

  filters.addEventListener("change", () => {
    history.pushState(null, "", address());
    show(address());
  });
  search.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      history.replaceState(null, "", address());
      show(address());
    }, 120);
  });
  filters.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    history.pushState(null, "", address());
    show(address());
  });
  addEventListener("popstate", () => location.reload());
}

// A file can be dropped anywhere on the form; one that is too large is not sent.
const file = document.querySelector("#check [type=file]");
if (file) {
  const form = file.form;
  for (const name of ["dragover", "dragleave", "drop"]) {
    form.addEventListener(name, (event) => {
      if (event.dataTransfer.types.includes("Files")) {
        event.preventDefault();
        file.classList.toggle("over", name === "dragover");
        if (name === "drop") {
          file.files = event.dataTransfer.files;
          file.dispatchEvent(new Event("change"));
        }
      }
    });
  }
  file.addEventListener("change", () => {
    const isTooLarge = file.files[0]?.size > Number(file.dataset.maxBytes);
    file.setCustomValidity(isTooLarge ? "This file has more bytes than are read. The offline check has no such limit." : "");
    file.reportValidity();
  });
}
