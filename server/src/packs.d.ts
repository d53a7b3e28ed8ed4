/** Made by rules/bundle.mjs when a bundle is built: path below rules/ → parsed YAML. */
declare module 'lexfloor:packs' {
  const files: Readonly<Record<string, unknown>>;
  export default files;
}
