export default () => ({ graph: { open: true, closed: false } });
