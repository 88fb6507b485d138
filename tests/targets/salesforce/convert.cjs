// Source → metadata → source with Salesforce's own library, and the manifest that it would write itself.
const { ComponentSet, MetadataConverter } = require('@salesforce/source-deploy-retrieve');

const [version, source, metadata, back] = process.argv.slice(2);

const convert = async (from, format, outputDirectory) => {
  const components = ComponentSet.fromSource(from);
  components.sourceApiVersion = version;
  const target = { type: 'directory', outputDirectory, genUniqueDir: false };
  await new MetadataConverter().convert(components, format, target);
  return components.getPackageXml();
};

convert(source, 'metadata', metadata)
  .then(async (manifest) => {
    await convert(metadata, 'source', back);
    process.stdout.write(manifest);
  })
  .catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
