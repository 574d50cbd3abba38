import * as tf from '@tensorflow/tfjs';

/** Adam whose step size falls to zero along half a cosine (Loshchilov and Hutter 2017). */
export class CosineAdam {
  private readonly adam: tf.AdamOptimizer;
  private taken = 0;

  constructor(
    private readonly initial: number,
    private readonly steps: number,
  ) {
    this.adam = tf.train.adam(initial);
  }

  step(loss: () => tf.Scalar, variables: tf.Variable[]): void {
    // tfjs declares the step size protected, yet reads it at each step; it is how its own callbacks change it.
    const rate = this.adam as unknown as { learningRate: number };
    rate.learningRate = (this.initial / 2) * (1 + Math.cos((Math.PI * this.taken) / this.steps));
    this.taken += 1;
    this.adam.minimize(loss, false, variables);
  }

  dispose(): void {
    this.adam.dispose();
  }
}
