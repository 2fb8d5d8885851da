// Packages that no model speaks of, and nobody has to install.
declare module "broker-client";
declare module "database";
declare module "firebase/firestore";
declare module "registry";
