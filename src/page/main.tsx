import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { readPicture } from './service.js';
import { PictureStore } from './store/picture-store.js';

const place = document.getElementById('page');
if (place === null) throw new Error('Expected an element #page in index.html');
createRoot(place).render(
  <StrictMode>
    <App store={new PictureStore(readPicture)} />
  </StrictMode>,
);
