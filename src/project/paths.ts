/** Paths as the project sees them: absolute, forward slashes, no `.` or `..`; written out here because a browser has no `node:path`. */

export function normalise(path: string): string {
  const slashes = /^[A-Za-z]:[\\/]|^\\\\/.test(path) ? path.replaceAll("\\", "/") : path;
  const drive = /^[A-Za-z]:/.exec(slashes)?.[0] ?? "";
  const out: string[] = [];
  for (const part of slashes.slice(drive.length).split("/")) {
    if (part === "..") out.pop();
    else if (part !== "" && part !== ".") out.push(part);
  }
  return `${drive}/${out.join("/")}`;
}

export function isAbsolute(path: string): boolean {
  return path.startsWith("/") || /^[A-Za-z]:[\\/]/.test(path);
}

export function directoryOf(path: string): string {
  const cut = path.lastIndexOf("/");
  return cut <= 0 || /^[A-Za-z]:\/[^/]*$/.test(path) ? path.slice(0, cut + 1) || "/" : path.slice(0, cut);
}

export function baseOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

export function join(directory: string, relative: string): string {
  return normalise(isAbsolute(relative) ? relative : `${directory}/${relative}`);
}

export function isInside(path: string, directory: string): boolean {
  return path === directory || path.startsWith(directory.endsWith("/") ? directory : `${directory}/`);
}

/** From a directory up to `top`, both included; nothing when it does not lie in `top`. */
export function* upwards(from: string, top: string): Generator<string> {
  for (let at = from; isInside(at, top); at = directoryOf(at)) {
    yield at;
    if (at === top || at === directoryOf(at)) return;
  }
}
