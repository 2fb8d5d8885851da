class A {
  b = 1;
  static c;
  get d() {}
  e(req, res) {
    res.json(this.b);
  }
}
export default A;
