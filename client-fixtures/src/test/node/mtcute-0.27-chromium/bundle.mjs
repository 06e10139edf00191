import { build } from "esbuild";

await build({
  entryPoints: ["page.mjs"],
  outfile: "bundle/page.js",
  bundle: true,
  platform: "browser",
  loader: { ".wasm": "binary" },
});
