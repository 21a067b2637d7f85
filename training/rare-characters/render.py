"""Renders lines of text as crops of a licence look to the recognition model: 48 pixels high, worn as pictures are.

    render.py OUT --fonts FONTS.json --lines N [--seed S] [--plain SHARE]

FONTS.json: {"name": ["file", index within the file]}. Writes OUT.bin (RGB rows of each line, one after the other) and
OUT.json ([text, font, width] of each line). A SHARE of the lines has no rare character.
"""

import argparse
import io
import json
import random
import subprocess

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from alphabet import common_characters, rare_characters

HEIGHT = 48
SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟'
PROVINCES = ['江西省', '四川省', '湖南省', '广西', '安徽省', '浙江省', '贵州省', '云南省', '河南省', '山西省', '福建省']
STREETS = ['镇', '村', '路', '乡', '街道']


class Deck:
    """Each once before any comes again."""

    def __init__(self, items):
        self.items, self.left = list(items), []

    def draw(self):
        if not self.left:
            self.left = random.sample(self.items, len(self.items))
        return self.left.pop()


class Texts:
    def __init__(self):
        self.rare, self.common = Deck(rare_characters()), Deck(common_characters())

    def line(self, plain):
        return self.plain() if random.random() < plain else self.with_rare()

    def plain(self):
        common, chance = self.common.draw, random.random()
        if chance < 0.4:
            return ''.join(common() for _ in range(random.randint(4, 7)))
        if chance < 0.7:
            return random.choice(SURNAMES) + ''.join(common() for _ in range(random.randint(1, 2)))
        if chance < 0.9:
            return common() + random.choice('市县区') + common() + random.choice(STREETS) + f'{random.randint(1, 999)}号'
        return f'{random.randint(1900, 2099)}-{random.randint(1, 12):02}-{random.randint(1, 28):02}'

    def with_rare(self):
        rare, common, chance = self.rare.draw, self.common.draw, random.random()
        if chance < 0.27:
            return random.choice(SURNAMES) + random.choice([rare(), rare() + common(), common() + rare(), rare() + rare()])
        if chance < 0.32:
            return rare() + common()
        if chance < 0.5:
            region = (random.choice(PROVINCES) if random.random() < 0.2 else '') + rare() + random.choice('县江州山溪城')
            return region + common() + rare() + random.choice(STREETS)
        return ''.join(random.choice([rare, rare, rare, common])() for _ in range(random.randint(4, 8)))


class Fonts:
    def __init__(self, files):
        self.files, self.sizes = files, {}
        self.covered = {name: coverage(*file) for name, file in files.items()}

    def able(self, text):
        return [name for name, covered in self.covered.items() if all(ord(each) in covered for each in text)]

    def sized(self, name, size):
        if (name, size) not in self.sizes:
            file, index = self.files[name]
            self.sizes[name, size] = ImageFont.truetype(file, size, index=index)
        return self.sizes[name, size]


def coverage(file, index):
    command = ['fc-query', '-i', str(index), '-f', '%{charset}', file]
    covered = set()
    for part in subprocess.run(command, capture_output=True, text=True, check=True).stdout.split():
        first, *last = (int(end, 16) for end in part.split('-'))
        covered.update(range(first, (last[0] if last else first) + 1))
    return covered


def print_mask(text, font, em):
    """Print of a text as a share of ink, twice as large as the line."""
    gap = random.choice([0, 0, 0, random.uniform(0, 0.12), random.uniform(0, 0.4)]) * em
    starts, width = [], 0
    for each in text:
        starts.append(width)
        width += font.getlength(each) + gap
    mask = Image.new('L', (int(width - gap) + 8, 2 * HEIGHT), 0)
    box = font.getbbox('国')
    top = HEIGHT - (box[1] + box[3]) / 2 + random.uniform(-3, 3)
    for each, start in zip(text, starts):
        ImageDraw.Draw(mask).text((start + 4, top), each, fill=255, font=font)
    return mask.filter(ImageFilter.MaxFilter(3)) if random.random() < 0.12 else mask


def placed(mask):
    """At its size, with a margin at both ends, slightly turned or slanted."""
    width = max(8, int(mask.width / 2 * random.uniform(0.84, 1.12)))
    before, behind = random.randint(1, 7), random.randint(4, 22)
    line = Image.new('L', (before + width + behind, HEIGHT), 0)
    line.paste(mask.resize((width, HEIGHT), Image.BILINEAR), (before, 0))
    if random.random() < 0.5:
        line = line.rotate(random.gauss(0, 0.8), Image.BILINEAR)
    if random.random() < 0.3:
        slant = random.uniform(-0.08, 0.08)
        line = line.transform(line.size, Image.AFFINE, (1, slant, -24 * slant, 0, 1, 0), Image.BILINEAR)
    return line


def coarse(line):
    """As a camera saw it: fewer pixels, blurred."""
    height = random.choice([48, 48, 48, 40, 34, 28, 24, 20, 17])
    line = line.resize((max(4, line.width * height // HEIGHT), height), Image.BILINEAR)
    if random.random() < 0.5:
        line = line.filter(ImageFilter.GaussianBlur(random.uniform(0.2, 0.9) * height / HEIGHT * 1.3))
    return np.asarray(line, np.float32) / 255


def paper(height, width):
    colour = (random.uniform(150, 255) + np.random.uniform(-22, 22, 3)) * (random.uniform(0.4, 0.9) if random.random() < 0.25 else 1)
    x, y = np.linspace(-1, 1, width)[None, :, None], np.linspace(-1, 1, height)[:, None, None]
    sheet = colour * (1 + random.uniform(-0.12, 0.12) * x + random.uniform(-0.08, 0.08) * y)
    if random.random() < 0.5:
        rows, columns = np.mgrid[0:height, 0:width]
        phase, pitch = random.uniform(0, 6), random.uniform(0.15, 0.9)
        waves = np.sin(columns * pitch * random.uniform(0.3, 1) + rows * pitch + phase + 2 * np.sin(columns * 0.11 + phase))
        sheet = sheet + (waves > random.uniform(0.3, 0.9))[..., None] * np.random.uniform(-30, 5, 3)
    return sheet, colour


def inked(mask):
    sheet, colour = paper(*mask.shape)
    ink = np.minimum(random.uniform(0, 90) + np.random.uniform(-15, 15, 3), colour - 70)
    share = (mask * random.uniform(0.7, 1))[..., None]
    picture = sheet * (1 - share) + ink * share
    if random.random() < 0.5:
        picture = picture + np.random.randn(*mask.shape, random.choice([1, 3])) * random.uniform(1, 9)
    return Image.fromarray(np.clip(picture, 0, 255).astype(np.uint8))


def stored(picture):
    if random.random() < 0.5:
        file = io.BytesIO()
        picture.save(file, 'JPEG', quality=random.randint(35, 92))
        picture = Image.open(file).convert('RGB')
    picture = picture.resize((max(8, round(picture.width * HEIGHT / picture.height)), HEIGHT), Image.BILINEAR)
    return picture.convert('L').convert('RGB') if random.random() < 0.25 else picture


def render(text, name, fonts):
    em = random.uniform(31, 43) * 2
    return stored(inked(coarse(placed(print_mask(text, fonts.sized(name, int(em)), em)))))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('out')
    parser.add_argument('--fonts', required=True)
    parser.add_argument('--lines', type=int, required=True)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--plain', type=float, default=0.25)
    options = parser.parse_args()
    random.seed(options.seed)
    np.random.seed(options.seed)
    with open(options.fonts, encoding='utf8') as file:
        fonts = Fonts(json.load(file))
    texts, lines = Texts(), []
    with open(f'{options.out}.bin', 'wb') as pixels:
        while len(lines) < options.lines:
            text = texts.line(options.plain)
            able = fonts.able(text)
            if not able:
                continue
            name = random.choice(able)
            picture = render(text, name, fonts)
            pixels.write(picture.tobytes())
            lines.append([text, name, picture.width])
    with open(f'{options.out}.json', 'w', encoding='utf8') as file:
        json.dump(lines, file, ensure_ascii=False)


if __name__ == '__main__':
    main()
