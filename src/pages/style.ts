/** The stylesheet of the pages. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1b1c20;--quiet:#5a5d66;--paper:#fff;--line:#dcdee3;--soft:#f4f5f7;--link:#0b57b8}
@media screen and (prefers-color-scheme:dark){:root{--ink:#eceef2;--quiet:#a9adb8;--paper:#1e1f22;--line:#3b3d44;--soft:#292b30;--link:#8fbcff}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main,header,footer{max-width:56rem;margin:0 auto;padding:0 1.1rem}
header{padding-top:1.1rem;font-size:.95rem}
main{padding-bottom:1rem}
footer{padding-top:1rem;padding-bottom:2rem;border-top:1px solid var(--line);color:var(--quiet);font-size:.9rem}
a{color:var(--link);text-underline-offset:.15em}
.skip{position:absolute;left:-99rem;top:0;padding:.5rem 1.1rem;background:var(--paper);z-index:1}
.skip:focus{left:0}
main:focus{outline:none}
a:focus-visible,button:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:3px}
h1{font-size:clamp(1.7rem,5vw,2.4rem);line-height:1.15;margin:1.1rem 0 .3rem;letter-spacing:-.015em}
h2{font-size:1.2rem;margin:2rem 0 .5rem}
.verdict{font-size:1.15rem;margin:.2rem 0 1.1rem}
.quiet{color:var(--quiet)}
.unit{white-space:nowrap}
img{display:block;width:100%;max-width:32.5rem;height:auto;border-radius:12px}
table{border-collapse:collapse;width:100%;margin:1.3rem 0;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--quiet);font-size:.9rem;padding-bottom:.3rem}
th,td{text-align:left;padding:.42rem .7rem .42rem 0;border-bottom:1px solid var(--line);vertical-align:top;font-weight:400}
thead th{font-size:.85rem;color:var(--quiet);border-bottom-width:2px}
td,thead th+th{text-align:right;white-space:nowrap}
th:last-child,td:last-child{padding-right:0}
@media(max-width:30rem){td,thead th+th{white-space:normal}table{font-size:.94rem}th,td{padding-right:.45rem}}
[aria-sort=ascending] a::after{content:"\\a0▲"}
[aria-sort=descending] a::after{content:"\\a0▼"}
.won>*{font-weight:650}
.won .quiet{font-weight:400}
.quiet a{color:inherit}
[class^=p-]{position:relative;padding-left:1.25em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
[class^=p-]::before{content:"";position:absolute;left:0;top:.2em;width:.8em;height:.8em;border-radius:2px;border:1px solid var(--quiet);background:var(--mark,#6b7280);print-color-adjust:exact}
dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.9rem 1.4rem;margin:1.1rem 0}
dt{color:var(--quiet);font-size:.88rem}
dd{margin:0}
ul{padding-left:1.2rem}
li{margin:.3rem 0}
code{background:var(--soft);border:1px solid var(--line);border-radius:6px;padding:.15rem .45rem;overflow-wrap:anywhere}
button{font:inherit;font-size:.9rem;color:inherit;background:var(--soft);border:1px solid var(--line);border-radius:6px;padding:.2rem .7rem;cursor:pointer}
button[hidden]{display:none}
th div,td div{color:var(--quiet);font-weight:400}
header{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.5rem 1rem}
search{flex:0 1 22rem;min-width:0}
search.large{display:block;margin:1.1rem 0;max-width:36rem}
form{display:flex;gap:.4rem}
input{font:inherit;font-size:.95rem;color:inherit;background:var(--paper);border:1px solid var(--quiet);border-radius:6px;padding:.35rem .6rem;flex:1;min-width:0;width:100%}
input::placeholder{color:var(--quiet);opacity:1}
input:focus-visible{outline:3px solid var(--link);outline-offset:1px}
.large form>*{padding-block:.5rem}
.button{display:inline-block;background:#5865f2;color:#fff;border-radius:6px;padding:.5rem 1rem;text-decoration:none;font-weight:600}
h3{font-size:1.05rem;margin:1rem 0 .3rem}
picture+picture img{margin-top:.8rem}
.links{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;margin-top:1rem}
.links a{color:inherit}
.letters{display:flex;flex-wrap:wrap;gap:.4rem;list-style:none;padding:0}
.letters li{margin:0}
.letters a{display:block;min-width:2.4rem;padding:.25rem .5rem;border:1px solid var(--line);border-radius:6px;text-align:center;text-decoration:none}
.results{list-style:none;padding:0}
.results li{margin:.7rem 0;break-inside:avoid}
.columns{columns:16rem}
.columns li{margin:0 0 .6rem}
[aria-current]{color:inherit;font-weight:650;text-decoration:none}
@media print{
:root{color-scheme:light;--ink:#000;--quiet:#444;--line:#aaa;--soft:#fff;--link:#000}
body{font-size:11pt}
main,header,footer{max-width:none;padding-left:0;padding-right:0}
nav,form,button,.button,.skip{display:none!important}
tr,li,img,dl>div{break-inside:avoid}
h2,caption{break-after:avoid}
img{max-width:36rem}
footer a[href^="https:"]::after{content:" <" attr(href) ">";overflow-wrap:anywhere}
}
`.replaceAll('\n', '');
