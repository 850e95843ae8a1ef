//! What cargo hands a test binary for `wasm32-unknown-unknown` to: it makes the glue and runs the tests in Node, or in a
//! headless browser when `WASM_BINDGEN_USE_BROWSER` is set. All of it is wasm-bindgen's own runner.

fn main() -> anyhow::Result<()> {
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(std::env::args_os())
}
