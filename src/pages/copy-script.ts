/**
 * Shows the copy buttons and makes them work. The pages are whole without it: the command stands there to be read.
 * It is set into the page and allowed by its hash.
 */
export const COPY_SCRIPT = `for(const b of document.querySelectorAll("button[data-copy]")){b.hidden=false;b.addEventListener("click",async()=>{try{await navigator.clipboard.writeText(b.dataset.copy);b.textContent="Copied"}catch{b.textContent="Not copied"}})}`;
