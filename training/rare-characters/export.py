"""Writes the head as an ONNX graph that is grafted onto the recognition model when it is loaded."""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

BACKBONE = 'p2o.AveragePool.1'


class Graph:
    def __init__(self):
        self.nodes, self.constants = [], []

    def node(self, kind, inputs, **attributes):
        name = f'{kind.lower()}{len(self.nodes)}'
        self.nodes.append(helper.make_node(kind, inputs, [name], **attributes))
        return name

    def constant(self, values, kind=np.float32):
        name = f'constant{len(self.constants)}'
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(values, kind), name))
        return name

    def halves(self, values):
        """As 16-bit floats, which makes the file half as large; they become 32-bit ones when it is loaded."""
        return self.node('Cast', [self.constant(values, np.float16)], to=TensorProto.FLOAT)

    def convolution(self, x, weights, bias):
        across = weights.shape[-1]
        total = self.node(
            'Conv', [x, self.halves(weights), self.constant(bias)],
            kernel_shape=[1, across], pads=[0, across // 2, 0, across // 2], strides=[1, 1], dilations=[1, 1], group=1,
        )
        return self.node('Mul', [total, self.node('Sigmoid', [total])])


def export(path, head, characters, prior):
    graph, w = Graph(), head.weights
    features = len(head.mean)
    channels = lambda values: graph.constant(values.reshape(1, -1, 1, 1))
    level = graph.node('Add', [graph.node('Mul', [BACKBONE, channels(head.scale)]), channels(-head.mean * head.scale)])
    first = w['w1'].reshape(3, features, -1).transpose(2, 1, 0)[:, :, None, :]
    hidden = graph.convolution(level, first, w['b1'])
    hidden = graph.convolution(hidden, w['w2'].T[:, :, None, None], w['b2'])
    steps = graph.node('Transpose', [graph.node('Squeeze', [hidden], axes=[2])], perm=[0, 2, 1])
    product = graph.node('MatMul', [steps, graph.halves(w['w3'])])
    logits = graph.node('Add', [product, graph.constant(w['b3'] + prior)])
    given = helper.make_tensor_value_info(BACKBONE, TensorProto.FLOAT, [1, features, 1, None])
    made = helper.make_tensor_value_info(logits, TensorProto.FLOAT, [1, None, len(characters)])
    model = helper.make_model(
        helper.make_graph(graph.nodes, 'rare-characters', [given], [made], graph.constants),
        opset_imports=[helper.make_opsetid('', 9)], producer_name='licenseql', ir_version=7,
    )
    helper.set_model_props(model, {'character': '\n'.join(characters)})
    onnx.checker.check_model(model)
    onnx.save(model, path)
