package article6.node.simulator;

/** Does what its core says; what is wrong is that its key works on another machine as well. */
final class Twin extends Byzantine {}
