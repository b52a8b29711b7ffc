// Mocha's browser build has no types of its own.
declare module 'mocha/mocha' {
  const mocha: {
    setup(options: object): void;
    grep(pattern: RegExp): void;
    run(done: (failures: number) => void): void;
  };
  export default mocha;
}
