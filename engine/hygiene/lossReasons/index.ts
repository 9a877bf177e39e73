export { LOSS_CLASSES, LOSS_CLASS_LABELS, isAdministrative, type ReasonClass } from './classes';
export { lossReasonReader, type LossReasonReading } from './classifyLossReason';
