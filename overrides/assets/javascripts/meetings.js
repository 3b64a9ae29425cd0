// What is past and what is next, and which month it is: decided by the reader's clock from the
// dates in the page, so that a site built months ago still tells right. Loaded where there are such
// dates; without it the page is right as of its build.
"use strict";

(() => {
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const one = (selector, from = document) => from.querySelector(selector);
  // As <time datetime> writes a day, in Finland wherever the reader is.
  const days = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Helsinki" });
  let moment, today;

  // When it ends, as <time datetime> says; nothing of a change that nobody has scheduled.
  function end(item) {
    return all(".when time", item).at(-1)?.dateTime ?? "";
  }

  // A year, a month and a day are over when today's own is later; a moment when it has passed.
  function isOver(item) {
    const last = end(item);
    return last.includes("T") ? new Date(last) <= moment : last < today.slice(0, last.length);
  }

  function showNone(list) {
    list.nextElementSibling.hidden = list.children.length > 0;
  }

  function meetingsByTime(box) {
    const coming = one("[data-coming]", box);
    const past = one("[data-past]", box);
    const open = [...past.children].filter((i) => !["held", "done"].includes(i.dataset.status));
    const toCome = open.filter((item) => end(item) && !isOver(item));
    const gone = [...coming.children].filter(isOver);
    gone.forEach((item) => past.prepend(item));
    toCome.forEach((item) => coming.prepend(item));
    [coming, past].forEach(showNone);
  }

  function nextMeetings(box) {
    const next = all("li", box)
      .filter((item) => !isOver(item))
      .slice(0, box.dataset.nextMeeting);
    all("li", box).forEach((item) => (item.hidden = !next.includes(item)));
    one("[data-none]", box).hidden = next.length > 0;
  }

  function now() {
    const word = document.createElement("span");
    word.className = "now";
    word.textContent = " (nyt)";
    return word;
  }

  function monthOfWheel(year) {
    const ours = year.dataset.year === today.slice(0, 4);
    all("[data-month]", year).forEach((place) => {
      const isNow = ours && Number(place.dataset.month) === Number(today.slice(5, 7));
      place.classList.toggle("is-now", isNow);
      one(".now", place)?.remove();
      if (isNow) one("th", place)?.append(now());
    });
  }

  function monthSheets() {
    const month = today.slice(0, 7);
    all("[data-month-link], .month[data-month]").forEach((place) => {
      place.hidden = (place.dataset.monthLink ?? place.dataset.month) < month;
    });
    one("[data-day][aria-current]")?.removeAttribute("aria-current");
    one(`[data-day="${today}"]`)?.setAttribute("aria-current", "date");
  }

  function copyButton(button) {
    if (!navigator.clipboard) return;
    const status = one("[data-copied]");
    button.hidden = false;
    button.addEventListener("click", async () => {
      const { copy } = button.dataset;
      const text = copy.startsWith("#") ? one(copy).textContent : new URL(copy, location.href).href;
      await navigator.clipboard.writeText(text);
      all(".is-copied").forEach((other) => other.classList.remove("is-copied"));
      button.classList.add("is-copied");
      status.textContent = "";
      requestAnimationFrame(() => (status.textContent = "Kopioitu leikepöydälle."));
    });
  }

  // Told anew to those who come back to a page that was left open.
  function tell() {
    moment = new Date();
    today = days.format(moment);
    all("[data-meetings-by-time]").forEach(meetingsByTime);
    all("[data-next-meeting]").forEach(nextMeetings);
    all(".year[data-year]").forEach(monthOfWheel);
    monthSheets();
  }

  tell();
  addEventListener("pageshow", ({ persisted }) => persisted && tell());
  document.addEventListener("visibilitychange", () => document.hidden || tell());
  all("[data-copy]").forEach(copyButton);
})();
