import { type PcaNode, pcaTextArr } from './region-data.js';

/** Names of which the first city of a municipality stands in for "none": 北京市 has districts and no cities. */
const NO_CITY = /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/u;

/** How addresses begin: province, city and county, or province and county where the city is left out. */
export const ADDRESS_BEGINNINGS: readonly string[] = unique(
  counties().flatMap(({ province, city, county }) => [province + city + county, province + county]),
);

/** The regions that issue licences: provinces and cities, and the cities' counties where they have a name of a city. */
export const ISSUING_REGIONS: readonly string[] = unique(
  counties().flatMap(({ province, city, county }) => [
    province,
    province + city,
    ...(county.endsWith('市') || city === '' ? [province + county] : []),
  ]),
);

interface County {
  readonly province: string;
  /** Empty where the county belongs to the province itself. */
  readonly city: string;
  readonly county: string;
}

function counties(): County[] {
  return pcaTextArr.flatMap((province) =>
    (province.children ?? []).flatMap((city) =>
      (city.children ?? []).map((county) => countyOf(province, city, county)),
    ),
  );
}

function countyOf(province: PcaNode, city: PcaNode, county: PcaNode): County {
  return {
    province: province.label,
    city: NO_CITY.test(city.label) ? '' : city.label,
    county: county.label,
  };
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
