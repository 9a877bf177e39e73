import { compareText } from '../core';

/** Whether a record stands before, and so for, another that has its id: the one whose JSON sorts first does. */
export const comesFirst = (record: object, other: object): boolean => compareText(JSON.stringify(record), JSON.stringify(other)) <= 0;
