/** Files whose code serves no client, or is not written by hand: nothing in them is reported. */
export const quietFiles: readonly string[] = [
  "**/{test,tests,__tests__,__test__,spec,specs,e2e,cypress,playwright}/**",
  "**/*.{test,spec,e2e,e2e-spec,cy,stories,story,bench}.*",
  "**/*-{test,spec}.*",
  "**/{vitest,jest,playwright,cypress,karma}{.,-}{config,setup,workspace,preset}*",
  "**/{setupTests,setup-tests,test-setup,setup-jest,setup-vitest}.*",
  "**/{fixture,fixtures,__fixtures__,mock,mocks,__mocks__,testdata}/**",
  "**/{example,examples}/**",
  "**/{script,scripts}/**",
  "**/{seed,seeds,seeder,seeders,seeding}/**",
  "**/{seed,seeds,seeder}.*",
  "**/*.{seed,seeder}.*",
  "**/{migration,migrations}/**",
  "**/{generated,__generated__,node_modules,coverage}/**",
  "**/*.{generated,gen,min,bundle}.*",
  "**/*.d.{ts,mts,cts}",
];
