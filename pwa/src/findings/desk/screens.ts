// The desk screens of assurance in one piece, so that the app's list of addresses names one file for all of them.
export { BehindFigure } from './assurance/behind.tsx';
export { AssuranceHere } from './assurance/hospital.tsx';
export { Assurance } from './assurance/own.tsx';
export { Prepare } from './transforming/prepare.tsx';
