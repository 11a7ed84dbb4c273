"""The windows. Shows snapshots and sends commands; computes no security fact."""
