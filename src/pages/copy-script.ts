/**
 * Shows the copy buttons and makes them work; without it, readers can still copy the text by hand. The page's policy
 * allows it by its hash.
 */
export const COPY_SCRIPT = `for(const b of document.querySelectorAll("button[data-copy]")){b.hidden=false;b.addEventListener("click",async()=>{try{await navigator.clipboard.writeText(b.previousElementSibling.textContent);b.textContent="Copied"}catch{b.textContent="Copy failed"}})}`;
