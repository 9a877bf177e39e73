export { LOSS_CLASSES, LOSS_CLASS_LABELS, isAdministrative, type ReasonClass } from './classes';
export { lossReasonReader, wordsOf, type LossReasonReading } from './classifyLossReason';
