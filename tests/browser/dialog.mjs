// What a person does in the study's editor, behind the name of a file.

/** Opens the study at the only file, by its name. */
export async function openFile(page) {
  await page.evaluate(() => document.querySelector("gap-report").shadowRoot.querySelector(".about").click());
  await page.until(() => Boolean(document.querySelector("gap-report").shadowRoot.querySelector("dialog[open] .file")), "the file's entry is open");
}

/** Chooses from the list, or writes into the field, whose label begins so. */
export const put = (page, label, value) =>
  page.evaluate(
    ([wanted, to]) => {
      const root = document.querySelector("gap-report").shadowRoot;
      const found = [...root.querySelectorAll("dialog label")].find((each) => each.textContent.trim().startsWith(wanted));
      const field = root.getElementById(found.htmlFor);
      field.value = to;
      field.dispatchEvent(new Event("change"));
    },
    [label, value],
  );
