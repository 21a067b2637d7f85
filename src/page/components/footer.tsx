import { useEffect, useState } from 'react';
import { useTexts } from '../language/texts.js';
import { askService, type Service } from '../service.js';

/** Which service this is; empty as long as it does not answer, which reading a picture will tell better. */
export function Footer() {
  const text = useTexts();
  const [service, setService] = useState<Service | null>(null);
  useEffect(() => {
    askService().then(setService, () => setService(null));
  }, []);
  return (
    <footer className="footer">
      {service !== null && <p>{text('runBy', { version: service.version, engine: service.engine })}</p>}
    </footer>
  );
}
