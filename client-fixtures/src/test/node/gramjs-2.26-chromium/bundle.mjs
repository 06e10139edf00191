// GramJS for browsers: what Node.js has of its own is replaced by packages, or left out.
import { build } from "esbuild";

const missing = { name: "missing", setup };

function setup({ onLoad, onResolve }) {
  onResolve({ filter: /^(fs|net|socks|node-localstorage)$/ }, ({ path }) => ({ path, namespace: "missing" }));
  onLoad({ filter: /.*/, namespace: "missing" }, () => ({ contents: "module.exports = {};" }));
}

await build({
  entryPoints: ["page.js"],
  outfile: "bundle/page.js",
  bundle: true,
  platform: "browser",
  mainFields: ["browser", "main"],
  alias: { os: "./os.js", crypto: "telegram/crypto/crypto", path: "path-browserify" },
  inject: ["node.js"],
  define: { global: "globalThis" },
  plugins: [missing],
});
