import './styles/app.scss';
import { render } from 'preact';
import { App } from './app/App.tsx';
import { begin } from './app/begin.ts';

render(<App />, document.getElementById('app')!);
void begin();
