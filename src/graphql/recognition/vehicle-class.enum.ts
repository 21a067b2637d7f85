import { VehicleClass } from '../../license/vehicle-class.js';
import { describeEnum } from '../describe-enum.js';

export { VehicleClass };

describeEnum(
  VehicleClass,
  'VehicleClass',
  'A class of vehicles that the holder may drive (准驾车型代号). Most classes include smaller ones, which ' +
    'are not printed: the holder of an A1 may drive a C1 as well.',
  {
    A1: 'Large passenger vehicles (大型客车).',
    A2: 'Heavy tractors with a trailer (重型牵引挂车).',
    A3: 'City buses (城市公交车).',
    B1: 'Medium passenger vehicles (中型客车).',
    B2: 'Large goods vehicles (大型货车).',
    C1: 'Small motor vehicles, manual gears included (小型汽车).',
    C2: 'Small motor vehicles with automatic gears (小型自动挡汽车).',
    C3: 'Low-speed goods vehicles (低速载货汽车).',
    C4: 'Three-wheeled motor vehicles (三轮汽车).',
    C5: 'Small automatic passenger vehicles for drivers with a disability (残疾人专用小型自动挡载客汽车).',
    C6: 'Light tractors with a trailer (轻型牵引挂车).',
    D: 'Three-wheeled motorcycles (普通三轮摩托车).',
    E: 'Two-wheeled motorcycles (普通二轮摩托车).',
    F: 'Mopeds (轻便摩托车).',
    M: 'Self-propelled wheeled machines (轮式专用机械车).',
    N: 'Trolleybuses (无轨电车).',
    P: 'Trams (有轨电车).',
  },
);
