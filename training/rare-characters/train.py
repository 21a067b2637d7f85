"""Trains the head and writes it as ONNX.

    train.py OUT.onnx LINES... [--epochs 5] [--held LINES]

LINES are what render.py and features.ts wrote. The model itself stays as it is: its own logits count in the softmax, so
that the head learns to win where a rare character is printed, and to lose elsewhere. NumPy computes it all but CTC, in
a quarter of an hour on one core. Of the rare characters that a batch does not hold, a sample stands for all of them.
"""

import argparse
import json
import math
import random

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from alphabet import DICTIONARY, dictionary, rare_characters
from export import export

FEATURES, LAST = 480, 120
HIDDEN, STEP = 96, 128
BATCH, SAMPLE, DROPOUT, RATE = 48, 1200, 0.08, 2e-3
# Rare characters are as frequent as others in these lines, which in print they are not. The odds, as a logarithm; see README.
PRIOR = -6.0

torch.set_num_threads(1)
OWN = dictionary()
OWN_INDEX = {each: i for i, each in enumerate(OWN)}
RARE = rare_characters()
RARE_INDEX = {each: i for i, each in enumerate(RARE)}


def last_layer():
    model = onnx.load(DICTIONARY.replace('ppocr_keys_v1.txt', 'ch_PP-OCRv4_rec_infer.onnx'))
    constants = {node.output[0]: node.attribute[0].t for node in model.graph.node if node.op_type == 'Constant'}
    *_, product, total, _ = model.graph.node
    weights, bias = (numpy_helper.to_array(constants[next(i for i in node.input if i in constants)]) for node in (product, total))
    bias = bias.ravel().copy()
    bias[[i for each, i in OWN_INDEX.items() if each in RARE_INDEX]] = -1e4
    return weights, bias


WEIGHTS, BIAS = last_layer()


def log_sum_exp(logits):
    most = logits.max(1)
    powers = np.exp(logits - most[:, None])
    return most + np.log(powers.sum(1)), powers, most


class Line:
    def __init__(self, text, features):
        self.text = text
        self.characters = [each for each in text if each in RARE_INDEX or each in OWN_INDEX]
        self.backbone, self.last = features[:, :FEATURES], features[:, FEATURES:]
        self.own_sum = log_sum_exp(self.last @ WEIGHTS + BIAS)[0]


def load(path):
    with open(f'{path}.json', encoding='utf8') as file:
        texts = [text for text, _, _ in json.load(file)]
    with open(f'{path}.steps.json', encoding='utf8') as file:
        steps = json.load(file)
    rows = np.memmap(f'{path}.features', np.float32, 'r').reshape(-1, FEATURES + LAST)
    ends = np.cumsum(steps)
    lines = [Line(text, rows[end - count : end]) for text, end, count in zip(texts, ends, steps)]
    return [line for line in lines if len(line.own_sum) >= len(line.characters) + 2]


def silu(x):
    gate = 1 / (1 + np.exp(-x))
    return x * gate, gate * (1 + x * (1 - gate))


class Head:
    def __init__(self, lines):
        seen = np.concatenate([line.backbone[::4] for line in random.sample(lines, min(2000, len(lines)))])
        self.mean, self.scale = seen.mean(0), 1 / (seen.std(0) + 1e-3)
        draw = lambda *size: np.random.randn(*size).astype(np.float32)
        self.weights = {
            'w1': draw(3 * FEATURES, HIDDEN) / math.sqrt(3 * FEATURES), 'b1': np.zeros(HIDDEN, np.float32),
            'w2': draw(HIDDEN, STEP) * math.sqrt(2 / HIDDEN), 'b2': np.zeros(STEP, np.float32),
            'w3': draw(STEP, len(RARE)) * 0.05, 'b3': np.full(len(RARE), -6, np.float32),
        }
        self.moments = {name: (np.zeros_like(each), np.zeros_like(each)) for name, each in self.weights.items()}
        self.updates = 0

    def neighbours(self, lines):
        """Each step with the one before and the one behind; zeros beyond the ends of a line."""
        blank = np.zeros((1, FEATURES), np.float32)
        parts = [blank]
        for line in lines:
            parts += [(line.backbone - self.mean) * self.scale, blank]
        rows = np.concatenate(parts)
        own = np.concatenate([[False], *[[True] * len(line.own_sum) + [False] for line in lines]])
        at = np.flatnonzero(own)
        return np.concatenate([rows[at - 1], rows[at], rows[at + 1]], 1)

    def hidden(self, lines, keep=lambda size: 1):
        """Activations of the layers, and what they pass back."""
        w, x = self.weights, self.neighbours(lines)
        a, slope_a = silu(x @ w['w1'] + w['b1'])
        kept_a = keep(a.shape)
        a = a * kept_a
        b, slope_b = silu(a @ w['w2'] + w['b2'])
        kept_b = keep(b.shape)
        return x, a, slope_a * kept_a, b * kept_b, slope_b * kept_b

    def logits(self, lines):
        return self.hidden(lines)[3] @ self.weights['w3'] + self.weights['b3'] + PRIOR

    def learn(self, lines, rate):
        w = self.weights
        x, a, slope_a, b, slope_b = self.hidden(lines, lambda size: (np.random.rand(*size) > DROPOUT) / np.float32(1 - DROPOUT))
        present = sorted({RARE_INDEX[each] for line in lines for each in line.characters if each in RARE_INDEX})
        others = np.setdiff1d(np.arange(len(RARE)), present)
        sample = np.random.choice(others, min(SAMPLE, len(others)), replace=False)
        columns = np.concatenate([np.array(present, int), sample])
        logits = b @ w['w3'][:, columns] + w['b3'][columns]
        logits[:, len(present) :] += math.log(len(others) / len(sample))
        loss, back = ctc(lines, logits, {column: i for i, column in enumerate(present)})
        self.updates += 1
        before_b = back @ w['w3'][:, columns].T * slope_b
        before_a = before_b @ w['w2'].T * slope_a
        self.update('w3', b.T @ back, rate, columns)
        self.update('b3', back.sum(0), rate, columns)
        self.update('w2', a.T @ before_b, rate)
        self.update('b2', before_b.sum(0), rate)
        self.update('w1', x.T @ before_a, rate)
        self.update('b1', before_a.sum(0), rate)
        return loss

    def update(self, name, gradient, rate, columns=slice(None)):
        """Adam."""
        first, second = self.moments[name]
        at = (..., columns)
        first[at] = 0.9 * first[at] + 0.1 * gradient
        second[at] = 0.99 * second[at] + 0.01 * gradient * gradient
        mean, variance = first[at] / (1 - 0.9**self.updates), second[at] / (1 - 0.99**self.updates)
        self.weights[name][at] -= rate * mean / (np.sqrt(variance) + 1e-7)


def ctc(lines, logits, columns):
    """The loss, and its gradient by the head's logits. Classes that no text of the batch has count as one."""
    own_sum = np.concatenate([line.own_sum for line in lines])
    head_sum, powers, most = log_sum_exp(logits)
    total = np.logaddexp(own_sum, head_sum).astype(np.float32)
    lengths = [len(line.own_sum) for line in lines]
    symbols = [list(dict.fromkeys(line.characters)) for line in lines]
    wanted = np.full((len(lines), max(lengths), 1 + max(map(len, symbols))), -60, np.float32)
    sums = np.zeros((len(lines), max(lengths)), np.float32)
    starts = np.cumsum([0, *lengths])
    for row, (line, own) in enumerate(zip(lines, symbols)):
        steps = slice(starts[row], starts[row + 1])
        sums[row, : lengths[row]] = total[steps]
        for place, each in enumerate(['', *own]):
            of_head = each in RARE_INDEX
            index = columns[RARE_INDEX[each]] if of_head else OWN_INDEX[each]
            wanted[row, : lengths[row], place] = logits[steps, index] if of_head else line.last @ WEIGHTS[:, index] + BIAS[index]
    loss, by_wanted, by_sums = ctc_of(wanted, sums, lines, symbols, lengths)
    back = powers * (np.concatenate([by_sums[row, :count] for row, count in enumerate(lengths)]) * np.exp(most - total))[:, None]
    for row, own in enumerate(symbols):
        for place, each in enumerate(own, 1):
            if each in RARE_INDEX:
                back[starts[row] : starts[row + 1], columns[RARE_INDEX[each]]] += by_wanted[row, : lengths[row], place]
    return loss, back


def ctc_of(wanted, sums, lines, symbols, lengths):
    wanted, sums = torch.tensor(wanted, requires_grad=True), torch.tensor(sums, requires_grad=True)
    shares = wanted - sums[..., None]
    rest = torch.log((1 - shares.exp().sum(-1)).clamp(min=1e-6))
    targets = [own.index(each) + 1 for line, own in zip(lines, symbols) for each in line.characters]
    loss = torch.nn.functional.ctc_loss(
        torch.cat([shares, rest[..., None]], -1).transpose(0, 1), torch.tensor(targets), torch.tensor(lengths),
        torch.tensor([len(line.characters) for line in lines]), reduction='sum', zero_infinity=True,
    ) / len(lines)
    loss.backward()
    return loss.item(), wanted.grad.numpy(), sums.grad.numpy()


def batches(lines):
    """At random, but of lines of about the same length."""
    shuffled, found = random.sample(lines, len(lines)), []
    for at in range(0, len(shuffled), 50 * BATCH):
        part = sorted(shuffled[at : at + 50 * BATCH], key=lambda line: len(line.own_sum))
        found += [part[i : i + BATCH] for i in range(0, len(part), BATCH)]
    return random.sample(found, len(found))


def decoded(classes):
    names = OWN + RARE
    return ''.join(names[each] for each, before in zip(classes, [0, *classes]) if each not in (0, before))


def report(head, lines):
    """How many of the rare characters are found, and how many of the lines without any are read as printed."""
    rare = found = plain = right = 0
    for at in range(0, len(lines), BATCH):
        part = lines[at : at + BATCH]
        classes = np.concatenate([np.concatenate([line.last for line in part]) @ WEIGHTS + BIAS, head.logits(part)], 1).argmax(1)
        ends = np.cumsum([len(line.own_sum) for line in part])
        for line, end in zip(part, ends):
            read = decoded(classes[end - len(line.own_sum) : end].tolist())
            of_line = [each for each in line.text if each in RARE_INDEX]
            rare, found = rare + len(of_line), found + sum(each in read for each in of_line)
            plain, right = plain + (not of_line), right + (not of_line and read == line.text)
    print(f'rare characters {found}/{rare}, plain lines {right}/{plain}', flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('out')
    parser.add_argument('lines', nargs='+')
    parser.add_argument('--epochs', type=int, default=5)
    parser.add_argument('--held')
    options = parser.parse_args()
    random.seed(1)
    np.random.seed(1)
    lines = [line for path in options.lines for line in load(path)]
    held = load(options.held) if options.held else lines[:500]
    head, total, done = Head(lines), options.epochs * len(batches(lines)), 0
    for _ in range(options.epochs):
        losses = []
        for batch in batches(lines):
            losses.append(head.learn(batch, RATE * min(1, (done + 1) / 300) * (0.5 + 0.5 * math.cos(math.pi * done / total)) + 1e-5))
            done += 1
        print(f'loss {np.mean(losses):.3f}')
        report(head, held)
    export(options.out, head, RARE, PRIOR)


if __name__ == '__main__':
    main()
